-- Set up by people: what a lead is writing, before it is published.
CREATE TABLE setup_guideline (
    project_id bigint NOT NULL PRIMARY KEY,
    sheet      text NOT NULL,
    template   text NOT NULL,
    adopts     text,
    saved_at   bigint NOT NULL
);

-- Published versions, and version 0.0.0: what stood in the tool before anything of ours.
CREATE TABLE derived_guideline (
    project_id   bigint NOT NULL,
    version      text NOT NULL,
    position     bigint NOT NULL,
    published_at bigint NOT NULL,
    found        boolean NOT NULL,
    shown        boolean NOT NULL,
    sheet        text NOT NULL,
    template     text NOT NULL,
    markdown     text NOT NULL,
    html         text NOT NULL,
    changelog    text NOT NULL,
    checks       text NOT NULL,
    own_page     text NOT NULL,
    fingerprint  text NOT NULL,
    replaces     text,
    PRIMARY KEY (project_id, version)
);
CREATE TABLE derived_guideline_seen (
    project_id bigint NOT NULL,
    version    text NOT NULL,
    person     text NOT NULL,
    at         bigint NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (project_id, version, person)
);
CREATE INDEX receipt_project ON receipt (project_id) WHERE item_id = 0;
CREATE INDEX derived_effect_project ON derived_effect (project_id) WHERE item_id = 0;

-- Set up by people: who asks to be let in to their own page. What they wrote is gone once it is decided or too old.
CREATE TABLE setup_access_request (
    id             {identity},
    hash           text NOT NULL,
    code           text NOT NULL,
    said           text NOT NULL,
    asked_at       bigint NOT NULL,
    expires_at     bigint NOT NULL,
    contributor_id bigint
);
CREATE UNIQUE INDEX setup_access_request_hash ON setup_access_request (hash);
CREATE INDEX setup_credential_name ON setup_credential (kind, name);

-- How far each project may look at people: every change that was announced, in force, past or withdrawn.
CREATE TABLE derived_people_level (
    project_id   bigint NOT NULL,
    position     bigint NOT NULL,
    level        text NOT NULL,
    previous     text NOT NULL,
    purpose      text,
    legal_basis  text,
    notice       text,
    reason       text,
    who          text NOT NULL,
    at           bigint NOT NULL,
    notice_at    bigint,
    effective_at bigint NOT NULL,
    state        text NOT NULL,
    PRIMARY KEY (project_id, position)
);
CREATE TABLE derived_personal_read (
    position       bigint NOT NULL PRIMARY KEY,
    project_id     bigint NOT NULL,
    contributor_id bigint,
    who            text NOT NULL,
    what           text NOT NULL,
    at             bigint NOT NULL
);
CREATE INDEX derived_personal_read_project ON derived_personal_read (project_id, position);

-- Objections, and what was decided about them. The id is the position of the event that opened the case.
CREATE TABLE derived_case (
    id             bigint NOT NULL PRIMARY KEY,
    kind           text NOT NULL,
    project_id     bigint NOT NULL,
    item_id        bigint NOT NULL,
    annotation_id  bigint NOT NULL,
    version        bigint NOT NULL,
    contributor_id bigint NOT NULL,
    subject        text NOT NULL,
    plugin         text,
    finding_key    text,
    said           text,
    field          text,
    message        text NOT NULL,
    text           text NOT NULL,
    opened_at      bigint NOT NULL,
    due_at         bigint NOT NULL,
    state          text NOT NULL,
    outcome        text,
    labels         text,
    reason         text,
    decided_by     text,
    decided_at     bigint,
    shown          text
);
CREATE INDEX derived_case_state ON derived_case (state, due_at);
CREATE INDEX derived_case_item ON derived_case (item_id);
CREATE INDEX derived_case_contributor ON derived_case (contributor_id);
CREATE TABLE derived_dismissal (
    annotation_id bigint NOT NULL,
    plugin        text NOT NULL,
    finding_key   text NOT NULL,
    said          text NOT NULL,
    item_id       bigint NOT NULL,
    major         text NOT NULL,
    case_id       bigint NOT NULL,
    PRIMARY KEY (annotation_id, plugin, finding_key, said)
);
CREATE INDEX derived_dismissal_item ON derived_dismissal (item_id);
CREATE INDEX derived_annotation_contributor ON derived_annotation (contributor_id);

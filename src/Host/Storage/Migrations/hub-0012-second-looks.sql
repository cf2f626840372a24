-- Which single-label items are looked at a second time, and what came of it; the event that asked is the truth.
CREATE TABLE derived_second_look (
    id         bigint NOT NULL PRIMARY KEY,
    connection bigint NOT NULL,
    seed       bigint NOT NULL,
    percent    integer NOT NULL,
    strata     text NOT NULL,
    person     text NOT NULL,
    at         bigint NOT NULL,
    asked_at   bigint NOT NULL,
    ended_at   bigint
);
CREATE TABLE derived_second_look_item (
    second_look_id bigint NOT NULL,
    item_id        bigint NOT NULL,
    project_id     bigint NOT NULL,
    gone           boolean NOT NULL DEFAULT false,
    differs        boolean,
    wrong          boolean,
    PRIMARY KEY (second_look_id, item_id)
);
CREATE INDEX derived_second_look_item_item ON derived_second_look_item (item_id);

-- How many labels items have, by project, without reading the items.
CREATE INDEX derived_item_depth ON derived_item (project_id, ended, settled, annotations, overlap, id);

-- How far the reading of what a project held at first has come.
ALTER TABLE setup_poll ADD COLUMN expected bigint;
ALTER TABLE setup_poll ADD COLUMN began_at bigint;
ALTER TABLE setup_poll ADD COLUMN finished_at bigint;

-- Projects that a tool has and nobody decided to follow yet.
CREATE TABLE setup_offer (
    connection bigint NOT NULL,
    remote_id  text NOT NULL,
    title      text NOT NULL,
    items      bigint,
    found_at   bigint NOT NULL,
    declined   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (connection, remote_id)
);

-- What a tool said of itself and of the token when it was last asked, and whether its events reach us.
ALTER TABLE setup_connection ADD COLUMN tool text;
ALTER TABLE setup_connection ADD COLUMN reach text;

-- Items that are one over several projects, by a key in their data; and accounts that are one person. The house's events are the truth.
CREATE TABLE derived_union (
    id     bigint NOT NULL PRIMARY KEY,
    name   text NOT NULL,
    person text NOT NULL,
    at     bigint NOT NULL
);
CREATE TABLE derived_union_member (
    project_id bigint NOT NULL PRIMARY KEY,
    union_id   bigint NOT NULL,
    source     text NOT NULL,
    fields     text NOT NULL
);
CREATE TABLE derived_item_key (
    item_id  bigint NOT NULL PRIMARY KEY,
    union_id bigint NOT NULL,
    key      text NOT NULL
);
CREATE INDEX derived_item_key_united ON derived_item_key (union_id, key);
CREATE TABLE derived_person (
    contributor_id bigint NOT NULL PRIMARY KEY,
    person_id      bigint NOT NULL
);
CREATE INDEX derived_person_accounts ON derived_person (person_id);

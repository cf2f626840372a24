-- Who should work on what: the events that set it are the truth.
CREATE TABLE derived_assignment (
    project_id     bigint NOT NULL,
    contributor_id bigint NOT NULL,
    item_id        bigint NOT NULL,
    position       bigint NOT NULL,
    PRIMARY KEY (project_id, contributor_id, item_id)
);
CREATE INDEX derived_assignment_item ON derived_assignment (item_id);

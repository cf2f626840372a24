-- How hard cases are decided; the event that told of each is its truth.
CREATE TABLE derived_decision_record (
    project_id   bigint NOT NULL,
    number       bigint NOT NULL,
    title        text NOT NULL,
    ruling       text NOT NULL,
    field        text,
    label        text,
    items        text NOT NULL,
    recorded_by  text NOT NULL,
    recorded_at  bigint NOT NULL,
    position     bigint NOT NULL,
    withdrawn_by text,
    withdrawn_at bigint,
    PRIMARY KEY (project_id, number)
);

-- The number of the record that a decision cites.
ALTER TABLE derived_case ADD COLUMN cites bigint;
ALTER TABLE derived_decision ADD COLUMN cites bigint;

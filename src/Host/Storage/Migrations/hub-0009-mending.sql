-- Whether people mend their own mistakes, before and after they began to read what came back.
ALTER TABLE derived_judgement ADD COLUMN mended boolean;
CREATE TABLE derived_feedback_seen (
    project_id     bigint NOT NULL,
    contributor_id bigint NOT NULL,
    at             bigint NOT NULL,
    position       bigint NOT NULL,
    PRIMARY KEY (project_id, contributor_id)
);

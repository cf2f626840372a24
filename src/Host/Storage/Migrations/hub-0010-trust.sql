-- Who saved each version, and whether the work may be somebody else's.
ALTER TABLE derived_version ADD COLUMN editor text;
ALTER TABLE derived_version ADD COLUMN gold boolean NOT NULL DEFAULT false;
ALTER TABLE derived_version ADD COLUMN lead_ms bigint;
ALTER TABLE derived_version ADD COLUMN confirmed boolean NOT NULL DEFAULT false;
ALTER TABLE derived_annotation ADD COLUMN doubt text;
ALTER TABLE derived_annotation ADD COLUMN cleared_to bigint NOT NULL DEFAULT 0;
CREATE INDEX derived_annotation_doubted ON derived_annotation (doubt);
CREATE TABLE derived_clearance (
    annotation_id bigint NOT NULL PRIMARY KEY,
    version       bigint NOT NULL,
    genuine       boolean NOT NULL,
    reason        text NOT NULL,
    person        text NOT NULL,
    at            bigint NOT NULL,
    position      bigint NOT NULL
);

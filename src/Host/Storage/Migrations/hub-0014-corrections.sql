-- Work that corrects or reconciles others' and is nobody's answer.
ALTER TABLE derived_annotation ADD COLUMN correction boolean NOT NULL DEFAULT false;

-- What leads decided about proposals; the event that told of each is its truth.
CREATE TABLE derived_verdict (
    effect_key   text NOT NULL PRIMARY KEY,
    item_id      bigint NOT NULL,
    content_hash text NOT NULL,
    approved     boolean NOT NULL,
    reason       text NOT NULL,
    person       text NOT NULL,
    at           bigint NOT NULL,
    position     bigint NOT NULL
);
CREATE INDEX derived_verdict_item ON derived_verdict (item_id);

-- What rules want to know of services, and what those answered.
CREATE TABLE derived_question (
    annotation_id bigint NOT NULL,
    plugin        text NOT NULL,
    question_key  text NOT NULL,
    item_id       bigint NOT NULL,
    service       text NOT NULL,
    body          text NOT NULL,
    number        bigint NOT NULL,
    PRIMARY KEY (annotation_id, plugin, question_key)
);
CREATE INDEX derived_question_item ON derived_question (item_id);
CREATE INDEX derived_question_number ON derived_question (number);
CREATE TABLE derived_reply (
    plugin       text NOT NULL,
    question_key text NOT NULL,
    body         text NOT NULL,
    position     bigint NOT NULL,
    PRIMARY KEY (plugin, question_key)
);

-- What keeps a kind of effect that is switched on from being sent all at once.
CREATE TABLE derived_valve (
    project_id   bigint NOT NULL,
    kind         text NOT NULL,
    canary_since bigint,
    hourly       bigint,
    PRIMARY KEY (project_id, kind)
);
-- At most one row: whether a person stopped all writing.
CREATE TABLE derived_halt (
    id       bigint NOT NULL PRIMARY KEY,
    position bigint NOT NULL,
    stopped  boolean NOT NULL,
    at       bigint NOT NULL,
    person   text NOT NULL,
    why      text NOT NULL
);
CREATE INDEX receipt_pace ON receipt (project_id, kind, started_at);
CREATE INDEX derived_effect_queue ON derived_effect (connection, position, effect_key) WHERE state = 'wanted';
CREATE INDEX derived_effect_place ON derived_effect (project_id, state, item_id);

-- Known answers; the event that told of each is its truth.
CREATE TABLE derived_gold (
    item_id    bigint NOT NULL,
    field      text NOT NULL,
    project_id bigint NOT NULL,
    answer     text NOT NULL,
    tolerance  text,
    source     text NOT NULL,
    at         bigint NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (item_id, field)
);
CREATE INDEX derived_gold_project ON derived_gold (project_id, item_id);

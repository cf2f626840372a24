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

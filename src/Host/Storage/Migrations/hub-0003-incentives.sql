-- Truth: how an answer stood when its item settled, and what a decision or an approved plan made of it since.
CREATE TABLE settlement (
    id             {identity},
    item_id        bigint NOT NULL,
    field          text NOT NULL,
    contributor_id bigint NOT NULL,
    project_id     bigint NOT NULL,
    annotation_id  bigint NOT NULL,
    answered_at    bigint NOT NULL,
    evidence       text NOT NULL,
    agrees         boolean,
    difficulty     double precision NOT NULL,
    lead_ms        bigint,
    basis          text NOT NULL,
    plugin         text NOT NULL,
    rule           text NOT NULL,
    managed        boolean NOT NULL,
    day            integer NOT NULL,
    position       bigint NOT NULL,
    cause          bigint NOT NULL
);
CREATE INDEX settlement_item ON settlement (item_id);
CREATE INDEX settlement_contributor ON settlement (contributor_id, project_id);
CREATE INDEX settlement_project ON settlement (project_id, id);

-- What was settled before this was recorded: its rule is not known, so that only a decision changes it.
INSERT INTO settlement (item_id, field, contributor_id, project_id, annotation_id, answered_at, evidence, agrees, difficulty, basis, plugin, rule, managed, day, position, cause)
SELECT j.item_id, j.field, j.contributor_id, j.project_id, max(a.id), min(a.created_at), j.evidence, j.agrees, 0, 'settled', '', '', p.people_level = 'managed', j.day, j.position, j.position
FROM derived_judgement j
JOIN derived_annotation a ON a.item_id = j.item_id AND a.contributor_id = j.contributor_id AND NOT a.ended
JOIN derived_project p ON p.id = j.project_id
WHERE NOT j.provisional
GROUP BY j.item_id, j.field, j.contributor_id, j.project_id, j.evidence, j.agrees, j.day, j.position, p.people_level
ORDER BY j.position, j.item_id, j.field;

-- The ledger is kept by double entry: each line names its transaction and the account on the other side.
ALTER TABLE posting RENAME TO posting_single;
CREATE TABLE posting (
    id              {identity},
    transaction_key text NOT NULL,
    account         text NOT NULL,
    against         text NOT NULL,
    contributor_id  bigint NOT NULL,
    project_id      bigint NOT NULL,
    plugin          text NOT NULL,
    award_key       text NOT NULL,
    unit            text NOT NULL,
    amount          bigint NOT NULL,
    cause           text NOT NULL,
    evidence        text NOT NULL,
    rule            text NOT NULL,
    settled_to      bigint NOT NULL,
    position        bigint NOT NULL,
    posted_at       bigint NOT NULL
);
INSERT INTO posting (transaction_key, account, against, contributor_id, project_id, plugin, award_key, unit, amount, cause, evidence, rule, settled_to, position, posted_at)
SELECT 'single/' || id, 'earned', 'issued', contributor_id, project_id, plugin, award_key, unit, amount, cause, '[]', '', 0, position, posted_at FROM posting_single
UNION ALL SELECT 'single/' || id, 'issued', 'earned', 0, project_id, plugin, award_key, unit, -amount, cause, '[]', '', 0, position, posted_at FROM posting_single;
DROP TABLE posting_single;
CREATE UNIQUE INDEX posting_line ON posting (transaction_key, account, contributor_id, unit);
CREATE INDEX posting_contributor ON posting (contributor_id, plugin);
CREATE INDEX posting_account ON posting (project_id, account, unit, contributor_id);

DROP TABLE derived_award;
CREATE TABLE derived_award (
    contributor_id bigint NOT NULL,
    project_id     bigint NOT NULL,
    plugin         text NOT NULL,
    award_key      text NOT NULL,
    unit           text NOT NULL,
    amount         bigint NOT NULL,
    held           bigint NOT NULL,
    cause          text NOT NULL,
    evidence       text NOT NULL,
    rule           text NOT NULL,
    position       bigint NOT NULL,
    PRIMARY KEY (contributor_id, project_id, plugin, award_key)
);
CREATE INDEX derived_award_project ON derived_award (project_id, contributor_id);

-- People whose work a change of the tool would settle, until all of them are counted.
CREATE TABLE derived_settling (
    item_id        bigint NOT NULL,
    contributor_id bigint NOT NULL,
    project_id     bigint NOT NULL,
    PRIMARY KEY (item_id, contributor_id)
);
CREATE INDEX derived_settling_project ON derived_settling (project_id);

-- What people decided about money.
CREATE TABLE derived_budget (
    project_id   bigint NOT NULL,
    unit         text NOT NULL,
    amount       bigint NOT NULL,
    hourly_floor bigint,
    set_by       text NOT NULL,
    set_at       bigint NOT NULL,
    position     bigint NOT NULL,
    PRIMARY KEY (project_id, unit)
);
CREATE TABLE derived_payout (
    id             bigint NOT NULL PRIMARY KEY,
    project_id     bigint NOT NULL,
    contributor_id bigint NOT NULL,
    unit           text NOT NULL,
    amount         bigint NOT NULL,
    state          text NOT NULL,
    approved_by    text NOT NULL,
    approved_at    bigint NOT NULL,
    ended_by       text,
    ended_at       bigint,
    note           text
);
CREATE INDEX derived_payout_project ON derived_payout (project_id, id);
CREATE TABLE derived_top_up (
    id             bigint NOT NULL PRIMARY KEY,
    project_id     bigint NOT NULL,
    contributor_id bigint NOT NULL,
    unit           text NOT NULL,
    amount         bigint NOT NULL,
    reason         text NOT NULL,
    approved_by    text NOT NULL,
    approved_at    bigint NOT NULL
);
CREATE INDEX derived_top_up_project ON derived_top_up (project_id, id);

-- Set up by people: credentials cannot be rebuilt from a log that must never hold them.
CREATE TABLE setup_connection (
    id           bigint NOT NULL PRIMARY KEY,
    slug         text NOT NULL,
    kind         text NOT NULL,
    name         text NOT NULL,
    base_url     text,
    token        text,
    secret       text NOT NULL,
    has_tool     boolean NOT NULL,
    trust        boolean NOT NULL,
    baseline     bigint NOT NULL,
    clock_offset bigint NOT NULL,
    request_limit bigint NOT NULL,
    people_level text NOT NULL,
    follows      text,
    state        text NOT NULL,
    reason       text,
    created_at   bigint NOT NULL
);
CREATE UNIQUE INDEX setup_connection_slug ON setup_connection (slug);
CREATE UNIQUE INDEX setup_connection_name ON setup_connection (name);

CREATE TABLE setup_credential (
    hash       text NOT NULL PRIMARY KEY,
    kind       text NOT NULL,
    name       text NOT NULL,
    role       text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint
);

CREATE TABLE setup_key (
    id   text NOT NULL PRIMARY KEY,
    xml  text NOT NULL
);

-- Plugins in force that were not here when this was last looked at: when one returns, it is asked about all that came meanwhile.
CREATE TABLE setup_absence (
    plugin text NOT NULL PRIMARY KEY
);

-- How far a project was polled: forgetting it costs a longer poll, never data.
CREATE TABLE setup_poll (
    project_id bigint NOT NULL PRIMARY KEY,
    polled_to  bigint NOT NULL
);

-- Two truths: what was sent, and what was posted.
CREATE TABLE receipt (
    id           {identity},
    effect_key   text NOT NULL,
    generation   integer NOT NULL,
    project_id   bigint NOT NULL,
    item_id      bigint NOT NULL,
    connection   bigint NOT NULL,
    plugin       text NOT NULL,
    kind         text NOT NULL,
    act          text NOT NULL,
    json         text NOT NULL,
    content_hash text NOT NULL,
    position     bigint NOT NULL,
    started_at   bigint NOT NULL,
    ended_at     bigint,
    outcome      text,
    object_id    text,
    stamp        text,
    answer       text
);
CREATE INDEX receipt_item ON receipt (item_id);
CREATE INDEX receipt_open ON receipt (effect_key) WHERE ended_at IS NULL;

CREATE TABLE posting (
    id             {identity},
    contributor_id bigint NOT NULL,
    project_id     bigint NOT NULL,
    plugin         text NOT NULL,
    award_key      text NOT NULL,
    unit           text NOT NULL,
    amount         bigint NOT NULL,
    cause          text NOT NULL,
    position       bigint NOT NULL,
    posted_at      bigint NOT NULL
);
CREATE INDEX posting_contributor ON posting (contributor_id, plugin);

-- Work: a row says that a subject is due. It goes when nothing is due any more; mark guards against news that came meanwhile.
CREATE TABLE work (
    id         {identity},
    kind       text NOT NULL,
    lane       text NOT NULL,
    subject    bigint NOT NULL,
    mark       bigint NOT NULL,
    state      text NOT NULL,
    not_before bigint NOT NULL,
    attempts   integer NOT NULL,
    lease      bigint NOT NULL,
    fence      bigint NOT NULL,
    cause      text NOT NULL,
    reason     text
);
CREATE UNIQUE INDEX work_subject ON work (kind, lane, subject);
CREATE INDEX work_ready ON work (kind, lane, state, mark);
CREATE INDEX work_parked ON work (id) WHERE state = 'parked';

-- All below is derived from log, ledger and receipts: dropped and rebuilt at will.
CREATE TABLE derived_cursor (
    connection bigint NOT NULL PRIMARY KEY,
    position   bigint NOT NULL,
    next_id    bigint NOT NULL
);
CREATE TABLE derived_counter (
    name  text NOT NULL PRIMARY KEY,
    value bigint NOT NULL
);
CREATE TABLE derived_ruleset (
    position      bigint NOT NULL PRIMARY KEY,
    hash          text NOT NULL,
    json          text NOT NULL,
    activated_at  bigint NOT NULL,
    cause         text NOT NULL
);
CREATE TABLE derived_span (
    position      bigint NOT NULL PRIMARY KEY,
    ruleset       bigint NOT NULL,
    from_position bigint NOT NULL,
    to_position   bigint NOT NULL
);
CREATE TABLE derived_lift (
    connection    bigint NOT NULL,
    position      bigint NOT NULL,
    to_position   bigint NOT NULL,
    PRIMARY KEY (connection, position)
);
CREATE TABLE derived_plan (
    id           bigint NOT NULL PRIMARY KEY,
    kind         text NOT NULL,
    cause        text NOT NULL,
    scope        bigint NOT NULL,
    state        text NOT NULL,
    counts       text,
    created_at   bigint NOT NULL,
    decided_at   bigint
);
CREATE TABLE derived_project (
    id            bigint NOT NULL PRIMARY KEY,
    connection    bigint NOT NULL,
    remote_id     text NOT NULL,
    title         text NOT NULL,
    updated_at    bigint NOT NULL,
    for_review    boolean NOT NULL,
    people_level  text NOT NULL,
    position      bigint NOT NULL
);
CREATE UNIQUE INDEX derived_project_remote ON derived_project (connection, remote_id);
CREATE TABLE derived_write_back (
    project_id    bigint NOT NULL,
    kind          text NOT NULL,
    from_position bigint,
    PRIMARY KEY (project_id, kind)
);
CREATE TABLE derived_schema (
    project_id bigint NOT NULL,
    updated_at bigint NOT NULL,
    hash       text NOT NULL,
    json       text NOT NULL,
    PRIMARY KEY (project_id, updated_at)
);
CREATE TABLE derived_item (
    id          bigint NOT NULL PRIMARY KEY,
    connection  bigint NOT NULL,
    project_id  bigint NOT NULL,
    remote_id   text NOT NULL,
    created_at  bigint NOT NULL,
    updated_at  bigint NOT NULL,
    data        text NOT NULL,
    data_hash   text NOT NULL,
    overlap     integer NOT NULL,
    complete    boolean NOT NULL,
    ended       boolean NOT NULL,
    position    bigint NOT NULL,
    settled     boolean NOT NULL,
    annotations integer NOT NULL,
    findings    integer NOT NULL,
    errors      integer NOT NULL,
    agreement   double precision
);
CREATE UNIQUE INDEX derived_item_life ON derived_item (connection, remote_id, created_at);
CREATE INDEX derived_item_project ON derived_item (project_id, id);
CREATE INDEX derived_item_findings ON derived_item (id) WHERE findings > 0;
CREATE INDEX derived_item_agreement ON derived_item (project_id, id, agreement) WHERE agreement IS NOT NULL;
CREATE TABLE derived_contributor (
    id         bigint NOT NULL PRIMARY KEY,
    connection bigint NOT NULL,
    remote_id  text NOT NULL,
    name       text NOT NULL
);
CREATE UNIQUE INDEX derived_contributor_remote ON derived_contributor (connection, remote_id);
CREATE TABLE derived_annotation (
    id             bigint NOT NULL PRIMARY KEY,
    connection     bigint NOT NULL,
    project_id     bigint NOT NULL,
    item_id        bigint NOT NULL,
    contributor_id bigint NOT NULL,
    remote_id      text NOT NULL,
    created_at     bigint NOT NULL,
    updated_at     bigint NOT NULL,
    content        text NOT NULL,
    content_hash   text NOT NULL,
    skipped        boolean NOT NULL,
    gold           boolean NOT NULL,
    ended          boolean NOT NULL,
    verified       boolean NOT NULL,
    position       bigint NOT NULL
);
CREATE UNIQUE INDEX derived_annotation_life ON derived_annotation (connection, remote_id, created_at);
CREATE INDEX derived_annotation_item ON derived_annotation (item_id);
CREATE INDEX derived_annotation_project ON derived_annotation (project_id, contributor_id);
CREATE TABLE derived_version (
    annotation_id  bigint NOT NULL,
    updated_at     bigint NOT NULL,
    content_hash   text NOT NULL,
    contributor_id bigint NOT NULL,
    content        text NOT NULL,
    position       bigint NOT NULL,
    PRIMARY KEY (annotation_id, updated_at)
);
CREATE TABLE derived_tombstone (
    connection bigint NOT NULL,
    kind       text NOT NULL,
    remote_id  text NOT NULL,
    as_of      bigint NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (connection, kind, remote_id)
);
CREATE TABLE derived_decision (
    connection   bigint NOT NULL,
    remote_id    text NOT NULL,
    item_id      bigint NOT NULL,
    request_key  text NOT NULL,
    field        text NOT NULL,
    labels       text NOT NULL,
    contributor_id bigint NOT NULL,
    at           bigint NOT NULL,
    position     bigint NOT NULL,
    PRIMARY KEY (connection, remote_id, field)
);
CREATE INDEX derived_decision_item ON derived_decision (item_id);
CREATE TABLE derived_check (
    annotation_id bigint NOT NULL,
    plugin        text NOT NULL,
    item_id       bigint NOT NULL,
    version       bigint NOT NULL,
    rule          text NOT NULL,
    position      bigint NOT NULL,
    PRIMARY KEY (annotation_id, plugin)
);
CREATE INDEX derived_check_item ON derived_check (item_id);
CREATE TABLE derived_finding (
    annotation_id bigint NOT NULL,
    plugin        text NOT NULL,
    finding_key   text NOT NULL,
    item_id       bigint NOT NULL,
    project_id    bigint NOT NULL,
    code          text NOT NULL,
    severity      text NOT NULL,
    template      text NOT NULL,
    arguments     text NOT NULL,
    field         text,
    region        text,
    stale         boolean NOT NULL,
    rule          text NOT NULL,
    position      bigint NOT NULL,
    PRIMARY KEY (annotation_id, plugin, finding_key)
);
CREATE INDEX derived_finding_item ON derived_finding (item_id);
CREATE TABLE derived_consensus (
    item_id    bigint NOT NULL,
    field      text NOT NULL,
    project_id bigint NOT NULL,
    plugin     text NOT NULL,
    json       text NOT NULL,
    label      text NOT NULL,
    has_winner boolean NOT NULL,
    confidence double precision NOT NULL,
    rule       text NOT NULL,
    snapshot   bigint NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (item_id, field)
);
CREATE INDEX derived_consensus_tie ON derived_consensus (item_id) WHERE NOT has_winner;
CREATE TABLE derived_judgement (
    item_id        bigint NOT NULL,
    field          text NOT NULL,
    contributor_id bigint NOT NULL,
    project_id     bigint NOT NULL,
    evidence       text NOT NULL,
    agrees         boolean,
    provisional    boolean NOT NULL,
    day            integer NOT NULL,
    position       bigint NOT NULL,
    PRIMARY KEY (item_id, field, contributor_id)
);
CREATE INDEX derived_judgement_contributor ON derived_judgement (contributor_id, project_id);
CREATE TABLE derived_effect (
    effect_key   text NOT NULL,
    generation   integer NOT NULL,
    connection   bigint NOT NULL,
    project_id   bigint NOT NULL,
    item_id      bigint NOT NULL,
    plugin       text NOT NULL,
    kind         text NOT NULL,
    json         text NOT NULL,
    content_hash text NOT NULL,
    state        text NOT NULL,
    reason       text,
    rule         text NOT NULL,
    position     bigint NOT NULL,
    PRIMARY KEY (effect_key, generation)
);
CREATE INDEX derived_effect_item ON derived_effect (item_id);
CREATE INDEX derived_effect_state ON derived_effect (connection, state);
CREATE TABLE derived_fuse (
    effect_key   text NOT NULL,
    content_hash text NOT NULL,
    item_id      bigint NOT NULL,
    plan_id      bigint NOT NULL,
    PRIMARY KEY (effect_key, content_hash)
);
CREATE INDEX derived_fuse_item ON derived_fuse (item_id);
CREATE INDEX derived_effect_listed ON derived_effect (state, item_id);
CREATE TABLE derived_snapshot (
    project_id bigint NOT NULL,
    number     bigint NOT NULL,
    position   bigint NOT NULL,
    up_to      bigint NOT NULL,
    statistics text NOT NULL,
    skills     text NOT NULL,
    models     text NOT NULL,
    PRIMARY KEY (project_id, number)
);
CREATE TABLE derived_award (
    contributor_id bigint NOT NULL,
    project_id     bigint NOT NULL,
    plugin         text NOT NULL,
    award_key      text NOT NULL,
    unit           text NOT NULL,
    amount         bigint NOT NULL,
    PRIMARY KEY (contributor_id, project_id, plugin, award_key)
);

-- The append-only event log. Bodies stand apart so that the row of an event never changes, even when a body is erased.
CREATE TABLE event (
    position    {identity},
    id          text NOT NULL,
    connection  bigint NOT NULL,
    kind        text NOT NULL,
    identity    {bytes},
    received_at bigint NOT NULL,
    project     text{tx}
);
CREATE UNIQUE INDEX event_identity ON event (connection, identity) WHERE identity IS NOT NULL;
CREATE UNIQUE INDEX event_id ON event (id);
CREATE INDEX event_source ON event (connection, position);

CREATE TABLE body (
    position bigint NOT NULL PRIMARY KEY,
    encoding integer NOT NULL,
    bytes    {bytes} NOT NULL
);

-- What each source sent: counted here, never by scanning.
CREATE TABLE source (
    connection bigint NOT NULL PRIMARY KEY,
    deliveries bigint NOT NULL,
    duplicates bigint NOT NULL
);

-- Builds of plugins that an admin let run, where the installation asks for that.
CREATE TABLE setup_approval (
    hash        text   NOT NULL PRIMARY KEY,
    plugin      text   NOT NULL,
    version     text   NOT NULL,
    approved_at bigint NOT NULL
);

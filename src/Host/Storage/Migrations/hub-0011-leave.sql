-- How a connection leaves its tool, and what became of it.
ALTER TABLE setup_connection ADD COLUMN leaving text;
ALTER TABLE setup_connection ADD COLUMN left_behind text;
CREATE INDEX receipt_connection ON receipt (connection, id);

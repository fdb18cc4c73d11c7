-- What a table of the archive holds of some documents, copied once: the SQL reads lines a dozen times, and a view would look through
-- all of them each time.
CREATE TABLE archive.{table} AS FROM whole.{table} WHERE document_key IN (SELECT document_key FROM {documents});

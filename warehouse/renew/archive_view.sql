-- A table of the whole archive.
CREATE VIEW archive.{table} AS FROM whole.{table};

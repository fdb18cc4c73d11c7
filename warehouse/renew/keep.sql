-- Keeps a working table beside the release.
CREATE TABLE keeping.{table} AS FROM {table};

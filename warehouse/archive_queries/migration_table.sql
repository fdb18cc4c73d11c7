-- What notes which numbered files of the folder archive were applied; the store's first table.
CREATE TABLE IF NOT EXISTS migration (name VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL);

-- Which files of cluster_schema were applied.
CREATE TABLE IF NOT EXISTS migration (
    name       TEXT PRIMARY KEY,
    applied_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
)

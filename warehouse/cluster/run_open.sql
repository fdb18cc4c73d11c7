-- The run that workers work for.
SELECT id, version, lease_seconds FROM run WHERE ended_at IS NULL

-- A run begins.
INSERT INTO run (id, job, version, manager, lease_seconds) VALUES (?, ?, ?, ?, ?)

-- A run begins.
INSERT INTO run (run_id, job, started_at) VALUES (?, ?, ?);

-- The steps of the newest five runs.
SELECT run_id, step, started_at, seconds, status, read, written
FROM ops.step
WHERE run_id IN (SELECT run_id FROM ops.run ORDER BY started_at DESC LIMIT 5)
ORDER BY started_at DESC, step_no DESC;

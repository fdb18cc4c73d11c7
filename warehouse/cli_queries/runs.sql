-- The newest ten runs that the published warehouse knows.
SELECT run_id, started_at, ended_at, exit_code, documents, lines, facts, findings FROM ops.run ORDER BY started_at DESC LIMIT 10;

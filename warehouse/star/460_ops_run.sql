-- one row per run of a job
CREATE TABLE ops.run AS
SELECT run_id, job, started_at, ended_at,
       CASE WHEN exit_code = 3 AND run_id NOT IN (
           SELECT r.run_id FROM archive.run_document r JOIN w_document_status c USING (document_key)
           WHERE r.status = 'quarantined' AND c.status = 'quarantined') THEN 0 ELSE exit_code END AS exit_code,
       documents, lines, facts, findings
FROM archive.run ORDER BY started_at, run_id;

COMMENT ON TABLE ops.run IS 'one row per run of a job';
COMMENT ON COLUMN ops.run.run_id IS 'the run';
COMMENT ON COLUMN ops.run.job IS 'nightly, backfill or reprocess';
COMMENT ON COLUMN ops.run.started_at IS 'when it began, UTC';
COMMENT ON COLUMN ops.run.ended_at IS 'when it ended, UTC; null while it runs or where it was killed';
COMMENT ON COLUMN ops.run.exit_code IS 'exit code of the command; null as ended_at';
COMMENT ON COLUMN ops.run.documents IS 'files that it met and did something about';
COMMENT ON COLUMN ops.run.lines IS 'amounts in the archive after it';
COMMENT ON COLUMN ops.run.facts IS 'rows of all fact tables that it published';
COMMENT ON COLUMN ops.run.findings IS 'findings that it published';

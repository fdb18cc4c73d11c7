-- one row per step that a run began
CREATE TABLE ops.step AS
SELECT run_id, step_no, step, started_at, ended_at,
       round(epoch(ended_at - started_at), 3) AS seconds,
       status, read, written
FROM archive.run_step ORDER BY run_id, step_no;

COMMENT ON TABLE ops.step IS 'one row per step that a run began; of the run that built this release, building and publishing are not ended yet';
COMMENT ON COLUMN ops.step.run_id IS 'the run';
COMMENT ON COLUMN ops.step.step_no IS 'its place among the steps of the run, from 1';
COMMENT ON COLUMN ops.step.step IS 'take in, take in originals, extract, build or publish';
COMMENT ON COLUMN ops.step.started_at IS 'when it began, UTC';
COMMENT ON COLUMN ops.step.ended_at IS 'when it ended, UTC; null while it goes on or where the run was killed in it';
COMMENT ON COLUMN ops.step.seconds IS 'what it took; null as ended_at';
COMMENT ON COLUMN ops.step.status IS 'started, completed, stopped or failed';
COMMENT ON COLUMN ops.step.read IS 'what it met: files in the inboxes (take in), documents to be read (extract), amounts in the archive (build)';
COMMENT ON COLUMN ops.step.written IS 'what came of it: documents to be read (take in), documents dealt with (extract), facts (build)';

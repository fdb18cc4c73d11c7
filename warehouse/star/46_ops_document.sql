-- one row per file that a run met and did something about
CREATE TABLE ops.document AS
SELECT run_id, document_key, file_name, status, seconds, reason FROM archive.run_document ORDER BY run_id, file_name, document_key;

COMMENT ON TABLE ops.document IS 'one row per file that a run met and did something about';
COMMENT ON COLUMN ops.document.run_id IS 'the run';
COMMENT ON COLUMN ops.document.document_key IS 'the document, see source.document';
COMMENT ON COLUMN ops.document.file_name IS 'name under which the run met it';
COMMENT ON COLUMN ops.document.status IS 'what the run made of it';
COMMENT ON COLUMN ops.document.seconds IS 'what it took';
COMMENT ON COLUMN ops.document.reason IS 'why it was not loaded, in Chinese; else null';

-- one row per file that a run met and did something about
CREATE TABLE ops.document AS
SELECT r.run_id, r.document_key, r.file_name,
       -- read without a year, and dated since by another document
       CASE WHEN r.status = 'quarantined' AND c.status <> 'quarantined' THEN 'loaded' ELSE r.status END AS status,
       r.seconds, CASE WHEN c.status IS NULL OR c.status = 'quarantined' THEN r.reason END AS reason
FROM archive.run_document r LEFT JOIN w_document_status c USING (document_key)
ORDER BY r.run_id, r.file_name, r.document_key;

COMMENT ON TABLE ops.document IS 'one row per file that a run met and did something about';
COMMENT ON COLUMN ops.document.run_id IS 'the run';
COMMENT ON COLUMN ops.document.document_key IS 'the document, see source.document';
COMMENT ON COLUMN ops.document.file_name IS 'name under which the run met it';
COMMENT ON COLUMN ops.document.status IS 'what the run made of it';
COMMENT ON COLUMN ops.document.seconds IS 'what it took';
COMMENT ON COLUMN ops.document.reason IS 'why it was not loaded, in Chinese; else null';

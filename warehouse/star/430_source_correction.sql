-- one row per thing that a person said of a document and that was followed
CREATE TABLE source.correction AS
SELECT document_key, field, nullif(form, '') AS form, value
FROM archive.correction
ORDER BY ALL;

COMMENT ON TABLE source.correction IS 'one row per thing that a person said of a document in jobs/corrections and that was followed when it was read; findings of the rule corrected_by_hand tell what it changed';
COMMENT ON COLUMN source.correction.document_key IS 'the document, see source.document';
COMMENT ON COLUMN source.correction.field IS 'year, body, body_kind, kind, unit, column (heading=code), region, same_as, not_same_as, successor (of the body itself, followed by the warehouse) or reject (never loaded; the value is why)';
COMMENT ON COLUMN source.correction.form IS 'code of the form, null where it is said of the whole document';
COMMENT ON COLUMN source.correction.value IS 'what was said';

-- one row per figure that a re-issued document changed
CREATE TABLE quality.revision AS
SELECT document_key, superseded_key, body, form, nullif(line_code, '') AS line_code, line_name, column_code, try_cast(before AS DECIMAL(18, 2)) AS before, try_cast(after AS DECIMAL(18, 2)) AS after, unit
FROM w_reissued_figure
ORDER BY document_key, superseded_key, form NULLS LAST, place, line_code, line_name, column_code;

COMMENT ON TABLE quality.revision IS 'one row per figure that a document which replaces another (更正, or published again) has otherwise: of forms that both print, and of the prose of both. The earlier document stays in source with status superseded; as_of(day) tells what was known on a day';
COMMENT ON COLUMN quality.revision.document_key IS 'the later document, which counts, see source.document';
COMMENT ON COLUMN quality.revision.superseded_key IS 'the earlier document, which it replaces';
COMMENT ON COLUMN quality.revision.body IS 'whose form it is; null for the prose';
COMMENT ON COLUMN quality.revision.form IS 'code of the form; null for the prose';
COMMENT ON COLUMN quality.revision.line_code IS 'subject code, or null';
COMMENT ON COLUMN quality.revision.line_name IS 'the row''s name; for the prose what the figure is of';
COMMENT ON COLUMN quality.revision.column_code IS 'column; for the prose the aspect, see source.claim';
COMMENT ON COLUMN quality.revision.before IS 'as the earlier document has it, in its unit; null where it prints none';
COMMENT ON COLUMN quality.revision.after IS 'as the later document has it, in its unit; null where it prints none';
COMMENT ON COLUMN quality.revision.unit IS '元 for amounts, else %, 个, 辆 …';

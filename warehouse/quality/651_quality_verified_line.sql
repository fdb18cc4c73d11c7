-- one row per amount cell that takes part in at least one identity that held and that no error rests on
CREATE TABLE quality.verified_line AS
SELECT i.document_key, i.body, i.form, c.line_no, c.code AS line_code, c.name AS line_name, c.column_code, h.identities
FROM w_held_cell h JOIN w_cell c ON c.rowid = h.cell JOIN w_form_instance i USING (instance)
ORDER BY i.instance, c.line_no, c.code, c.name, c.column_code;

COMMENT ON TABLE quality.verified_line IS 'one row per amount cell that takes part in at least one identity that held and that no error rests on; join source.published_line by document_key, body, form, line_no, line_code, line_name and column_code';
COMMENT ON COLUMN quality.verified_line.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.verified_line.body IS 'whose form it is';
COMMENT ON COLUMN quality.verified_line.form IS 'code of the form';
COMMENT ON COLUMN quality.verified_line.line_no IS 'place of the row in its form, from 1';
COMMENT ON COLUMN quality.verified_line.line_code IS 'subject code, empty where the form has none; lists that stand beside each other share the place of a row';
COMMENT ON COLUMN quality.verified_line.line_name IS 'the row''s name';
COMMENT ON COLUMN quality.verified_line.column_code IS 'column';
COMMENT ON COLUMN quality.verified_line.identities IS 'how many identities with it held, within rounding included';

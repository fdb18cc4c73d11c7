-- one row per form that was seen in a document, also where the document waits in quarantine
CREATE TABLE source.form AS
SELECT document_key, form, body, title, label, unit, page, lines, note
FROM archive.form
ORDER BY ALL;

COMMENT ON TABLE source.form IS 'one row per form that was seen in a document, whether or not the document is loaded; quality.form tells how those that count were checked';
COMMENT ON COLUMN source.form.document_key IS 'the document, see source.document';
COMMENT ON COLUMN source.form.form IS 'code of the form';
COMMENT ON COLUMN source.form.body IS 'whose form it is, as the document names it';
COMMENT ON COLUMN source.form.title IS 'title as printed';
COMMENT ON COLUMN source.form.label IS 'its number as printed, such as 公开05表, or empty';
COMMENT ON COLUMN source.form.unit IS 'unit of its amounts, empty where neither it nor another form states one';
COMMENT ON COLUMN source.form.page IS 'its first page or sheet, from 1';
COMMENT ON COLUMN source.form.lines IS 'amounts read from it';
COMMENT ON COLUMN source.form.note IS 'the note under it, or empty';

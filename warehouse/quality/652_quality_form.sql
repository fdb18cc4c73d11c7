-- one row per form of a body in a document
CREATE TABLE quality.form AS
SELECT i.document_key, v.department_key, i.body, i.form, i.page, i.unit, i.lines, count(h.cell) AS verified_lines, i.chosen AS counts
FROM w_form_instance i
LEFT JOIN w_cell c USING (instance)
LEFT JOIN w_held_cell h ON h.cell = c.rowid
LEFT JOIN w_body_version v ON v.body_key = i.body_key AND v.body_kind = i.body_kind AND i.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
GROUP BY i.instance, i.document_key, v.department_key, i.body, i.form, i.page, i.unit, i.lines, i.chosen
ORDER BY i.document_key, i.page, i.form, i.body;

COMMENT ON TABLE quality.form IS 'one row per form of a body in a document, with or without amounts';
COMMENT ON COLUMN quality.form.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.form.department_key IS 'whose form it is, see dim_department; null where body or year is not known';
COMMENT ON COLUMN quality.form.body IS 'whose form it is, as the document names it';
COMMENT ON COLUMN quality.form.form IS 'code of the form';
COMMENT ON COLUMN quality.form.page IS 'its first page from 1; null in a workbook';
COMMENT ON COLUMN quality.form.unit IS 'unit of its amounts: 元 or 万元';
COMMENT ON COLUMN quality.form.lines IS 'amounts read from it';
COMMENT ON COLUMN quality.form.verified_lines IS 'amounts that take part in at least one identity that held and that no error rests on';
COMMENT ON COLUMN quality.form.counts IS 'whether facts are taken from it: of several documents with the same form of a body and year one counts';

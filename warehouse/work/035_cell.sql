-- one row per amount cell of a form; its rowid names it in the lists of cells that checks return
CREATE TEMP TABLE w_cell AS
SELECT i.instance, l.line_no, l.line_code AS code, l.line_name AS name, l.column_code AS column_code, l.amount_yuan AS amount, l.step_yuan AS step, l.page, l.confidence
FROM archive.line l
JOIN w_form_instance i ON i.document_key = l.document_key AND i.form = l.form AND i.body_as_read = coalesce(l.body, '');

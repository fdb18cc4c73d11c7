-- one row per disclosure, form, subject and column, the row 合计 included
CREATE TEMP TABLE w_disclosure_cell AS
SELECT f.disclosure, f.document_key, f.body, f.form, f.unit, c.code, c.column_code, c.name, c.amount, c.steps, c.page, c.cell
FROM w_disclosure_form f JOIN (FROM w_coded_cell UNION ALL FROM w_total_cell) c USING (instance)
-- the hundred economic columns of a detail form are checked within it
WHERE NOT is_subject_code(c.column_code);

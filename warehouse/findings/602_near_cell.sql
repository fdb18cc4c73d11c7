-- one row per cell of a body's year in which something failed
CREATE TEMP TABLE w_near_cell AS
WITH body AS (
    SELECT DISTINCT c.body_key, c.fiscal_year FROM w_failed_comparison b JOIN w_candidate c USING (document_key)
)
SELECT c.rowid AS cell, f.body_key, f.fiscal_year, f.document_key, f.body, f.form, f.unit, c.instance, c.line_no, c.code, c.name, c.column_code,
       c.amount, c.step, c.page
FROM body b
JOIN w_form_instance f ON f.body_key = b.body_key AND f.fiscal_year IS NOT DISTINCT FROM b.fiscal_year
JOIN w_cell c USING (instance);

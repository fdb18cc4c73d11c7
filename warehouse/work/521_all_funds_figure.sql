-- one row per subject's expenditure of all funds: the prose may tell of it where another document tells of the general
-- budget's
CREATE TEMP TABLE w_all_funds_figure AS
SELECT f.body_key, f.body_kind, f.fiscal_year, CASE length(c.code) WHEN 3 THEN 'functional_class_expenditure' ELSE 'functional_item_expenditure' END AS metric, c.code, c.amount, c.steps AS step, c.cell
FROM w_chosen_form f JOIN w_coded_cell c USING (instance)
WHERE f.form = 'expenditure' AND c.column_code = 'total' AND length(c.code) IN (3, 7);

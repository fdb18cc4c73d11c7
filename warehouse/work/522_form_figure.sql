-- one row per figure of a body's forms under the name that the prose has for it
CREATE TEMP TABLE w_form_figure AS
SELECT f.body_key, f.body_kind, f.fiscal_year, 'final_accounts' AS kind, p.metric, '' AS code, p.aspect, f.instance, f.form, c.column_code, c.amount, c.step, c.page, c.rowid AS cell
FROM w_metric_place p
JOIN w_chosen_form f ON f.form = p.form
LEFT JOIN w_total_row t ON t.instance = f.instance
JOIN w_cell c ON c.instance = f.instance AND c.column_code = p.column_code AND c.code = ''
     AND (p.name IS NULL OR c.name = CASE WHEN p.name = '合计' THEN t.name ELSE p.name END OR p.name = '总计' AND c.name = '收入总计')
UNION ALL
SELECT f.body_key, f.body_kind, f.fiscal_year, 'final_accounts', CASE length(c.code) WHEN 3 THEN 'functional_class_expenditure' ELSE 'functional_item_expenditure' END, c.code, 'final', f.instance, f.form,
       c.column_code, c.amount, c.steps, c.page, c.cell
FROM w_chosen_form f JOIN w_coded_cell c USING (instance)
WHERE f.form = 'general_expenditure' AND c.column_code = 'total' AND length(c.code) IN (3, 7)
UNION ALL
-- the prose of a budget repeats the form of the “三公” expenses and that of the general budget
SELECT f.body_key, f.body_kind, f.fiscal_year, 'budget', 'three_public_' || substr(c.column_code, 8), '', 'budget', f.instance, f.form, c.column_code, c.amount, c.step, c.page, c.rowid
FROM w_budget_form f JOIN w_cell c USING (instance)
WHERE f.form = 'three_public_budget' AND c.column_code LIKE 'budget\_%' ESCAPE '\'
UNION ALL
SELECT f.body_key, f.body_kind, f.fiscal_year, 'budget', CASE length(c.code) WHEN 3 THEN 'functional_class_expenditure' ELSE 'functional_item_expenditure' END, c.code, 'budget', f.instance, f.form,
       c.column_code, c.amount, c.steps, c.page, c.cell
FROM w_budget_form f JOIN w_coded_cell c USING (instance)
WHERE f.form = 'general_expenditure_budget' AND c.column_code = 'total' AND length(c.code) IN (3, 7);

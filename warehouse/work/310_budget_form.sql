-- one row per form of budgets (预算) from which facts are taken
CREATE TEMP TABLE w_budget_form AS
SELECT f.instance, f.document_key, f.form, f.body_key, f.body_kind, f.fiscal_year, f.lines, nullif(a.fund, 'all') AS fund
FROM w_form_instance f LEFT JOIN w_form_fact a ON a.form = f.form AND a.fact = 'fact_budget_expenditure'
WHERE chosen AND kind = 'budget' AND fiscal_year IS NOT NULL AND body_key <> '';

-- one row per form that tells of one fund; of two forms of a fund, such as those of state capital, never both
CREATE TEMP TABLE w_fiscal_form AS
WITH form AS (
    SELECT f.*, a.fund FROM w_chosen_form f JOIN w_form_fact a ON a.form = f.form AND a.fact = 'fact_expenditure' AND a.fund <> 'all'
)
SELECT * FROM form f
WHERE NOT EXISTS (SELECT 1 FROM form o WHERE o.fund = f.fund AND o.form < f.form AND (o.lines > 0 OR f.lines = 0)
                  AND o.body_key = f.body_key AND o.body_kind = f.body_kind AND o.fiscal_year = f.fiscal_year);

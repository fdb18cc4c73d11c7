-- one row per leaf amount of the form of all money: what it has beyond the fiscal forms, where these are all at hand and
-- as fine. Beyond rounding, that is money that is not fiscal.
CREATE TEMP TABLE w_budget_residual AS
WITH complete AS (
    SELECT DISTINCT body_key, body_kind, fiscal_year FROM w_budget_form g
    WHERE g.fund = 'general_public' AND g.lines > 0
      AND NOT EXISTS (
          SELECT 1 FROM w_budget_form s JOIN w_cell c USING (instance)
          WHERE s.form = 'fiscal_budget_summary' AND s.body_key = g.body_key AND s.body_kind = g.body_kind AND s.fiscal_year = g.fiscal_year
            AND c.amount <> 0 AND c.column_code IN ('expenditure_government_fund', 'expenditure_state_capital')
            AND NOT EXISTS (SELECT 1 FROM w_budget_form f WHERE f.lines > 0 AND 'expenditure_' || f.fund = c.column_code
                            AND f.body_key = g.body_key AND f.body_kind = g.body_kind AND f.fiscal_year = g.fiscal_year))
), fiscal AS (
    SELECT body_key, body_kind, fiscal_year, expenditure_type, unnest(list_distinct([code, left(code, 5), left(code, 3)])) AS target, code, amount, steps
    FROM w_budget_amount WHERE fund IS NOT NULL
), met AS (
    SELECT body_key, body_kind, fiscal_year, expenditure_type, target AS code, sum(amount) AS amount, sum(steps) AS steps FROM fiscal GROUP BY ALL
)
SELECT e.*, e.amount - coalesce(m.amount, 0) AS residual, m.amount IS NULL AS alone, (e.steps + coalesce(m.steps, 0)) * 0.5 AS tolerance
FROM w_budget_amount e
JOIN complete USING (body_key, body_kind, fiscal_year)
LEFT JOIN met m ON m.body_key = e.body_key AND m.body_kind = e.body_kind AND m.fiscal_year = e.fiscal_year AND m.code = e.code
     AND m.expenditure_type IS NOT DISTINCT FROM e.expenditure_type
WHERE e.fund IS NULL
  AND NOT EXISTS (SELECT 1 FROM w_budget_amount c WHERE c.fund IS NOT NULL AND c.body_key = e.body_key AND c.body_kind = e.body_kind AND c.fiscal_year = e.fiscal_year
                  AND c.code <> e.code AND c.code IN (left(e.code, 5), left(e.code, 3))
                  OR c.fund IS NOT NULL AND c.body_key = e.body_key AND c.body_kind = e.body_kind AND c.fiscal_year = e.fiscal_year
                  AND (c.expenditure_type IS NULL) <> (e.expenditure_type IS NULL));

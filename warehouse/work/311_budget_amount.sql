-- one row per budget form, leaf subject and type of expenditure; fund is null for the form of all money
CREATE TEMP TABLE w_budget_amount AS
WITH leaf AS (
    SELECT f.*, c.code, c.column_code, c.amount, c.step,
           bool_or(c.column_code IN ('basic', 'project')) OVER (PARTITION BY f.instance) AS typed
    FROM w_budget_form f
    JOIN w_cell c USING (instance)
    JOIN w_coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
    JOIN w_form_fact a ON a.form = f.form AND a.fact = 'fact_budget_expenditure'
)
-- a form that does not tell basic from project has its total alone
SELECT instance, body_key, body_kind, fiscal_year, document_key, fund, code, CASE WHEN typed THEN leaf.column_code END AS expenditure_type,
       sum(amount)::DECIMAL(18, 2) AS amount, sum(step) AS steps
FROM leaf
LEFT JOIN w_fact_column k ON k.fact = 'fact_budget_expenditure' AND k.form = leaf.form AND k.column_code = leaf.column_code
WHERE CASE WHEN typed THEN k.column_code IS NOT NULL ELSE leaf.column_code = 'total' END
GROUP BY ALL;

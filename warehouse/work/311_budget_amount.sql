-- one row per budget form, leaf subject and type of expenditure; fund is null for the form of all money
CREATE TEMP TABLE w_budget_amount AS
WITH leaf AS (
    SELECT f.*, c.code, c.column_code, c.amount, c.step,
           bool_or(c.column_code IN ('basic', 'project')) OVER (PARTITION BY f.instance) AS typed
    FROM w_budget_form f
    JOIN w_cell c USING (instance)
    JOIN w_coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
    WHERE f.fund IS NOT NULL OR f.form = 'expenditure_budget'
)
-- a form that does not tell basic from project has its total alone
SELECT instance, body_key, body_kind, fiscal_year, document_key, fund, code, CASE WHEN typed THEN column_code END AS expenditure_type,
       sum(amount)::DECIMAL(18, 2) AS amount, sum(step) AS steps
FROM leaf
WHERE CASE WHEN typed THEN column_code IN ('basic', 'project', 'remittance_to_superior', 'operating', 'subsidy_to_affiliates') ELSE column_code = 'total' END
GROUP BY ALL;

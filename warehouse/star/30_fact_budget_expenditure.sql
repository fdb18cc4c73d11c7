-- one row per body, year, leaf subject, fund and type of expenditure, of budgets (预算)

CREATE TEMP TABLE budget_form AS
SELECT instance, document_key, form, body_key, body_kind, fiscal_year, lines,
       CASE form WHEN 'general_expenditure_budget' THEN 'general_public' WHEN 'government_fund_budget' THEN 'government_fund' WHEN 'state_capital_budget' THEN 'state_capital' END AS fund
FROM form_instance WHERE chosen AND kind = 'budget' AND fiscal_year IS NOT NULL AND body_key <> '';

CREATE TEMP TABLE budget_amount AS
WITH leaf AS (
    SELECT f.*, c.code, c.column_code, c.amount, c.step,
           bool_or(c.column_code IN ('basic', 'project')) OVER (PARTITION BY f.instance) AS typed
    FROM budget_form f
    JOIN cell c USING (instance)
    JOIN coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
    WHERE f.fund IS NOT NULL OR f.form = 'expenditure_budget'
)
-- a form that does not tell basic from project has its total alone
SELECT body_key, body_kind, fiscal_year, document_key, fund, code, CASE WHEN typed THEN column_code END AS expenditure_type,
       sum(amount)::DECIMAL(18, 2) AS amount, sum(step) AS steps
FROM leaf
WHERE CASE WHEN typed THEN column_code IN ('basic', 'project', 'remittance_to_superior', 'operating', 'subsidy_to_affiliates') ELSE column_code = 'total' END
GROUP BY ALL;

-- Money that is not fiscal: the expenditure budget less the fiscal forms, where these are all at hand and as fine.
CREATE TEMP TABLE budget_residual AS
WITH complete AS (
    SELECT DISTINCT body_key, body_kind, fiscal_year FROM budget_form g
    WHERE g.fund = 'general_public' AND g.lines > 0
      AND NOT EXISTS (
          SELECT 1 FROM budget_form s JOIN cell c USING (instance)
          WHERE s.form = 'fiscal_budget_summary' AND s.body_key = g.body_key AND s.body_kind = g.body_kind AND s.fiscal_year = g.fiscal_year
            AND c.amount <> 0 AND c.column_code IN ('expenditure_government_fund', 'expenditure_state_capital')
            AND NOT EXISTS (SELECT 1 FROM budget_form f WHERE f.lines > 0 AND 'expenditure_' || f.fund = c.column_code
                            AND f.body_key = g.body_key AND f.body_kind = g.body_kind AND f.fiscal_year = g.fiscal_year))
), fiscal AS (
    SELECT body_key, body_kind, fiscal_year, expenditure_type, unnest(list_distinct([code, left(code, 5), left(code, 3)])) AS target, code, amount, steps
    FROM budget_amount WHERE fund IS NOT NULL
), met AS (
    SELECT body_key, body_kind, fiscal_year, expenditure_type, target AS code, sum(amount) AS amount, sum(steps) AS steps FROM fiscal GROUP BY ALL
)
SELECT e.*, e.amount - coalesce(m.amount, 0) AS residual, m.amount IS NULL AS alone, (e.steps + coalesce(m.steps, 0)) * 0.5 AS tolerance
FROM budget_amount e
JOIN complete USING (body_key, body_kind, fiscal_year)
LEFT JOIN met m ON m.body_key = e.body_key AND m.body_kind = e.body_kind AND m.fiscal_year = e.fiscal_year AND m.code = e.code
     AND m.expenditure_type IS NOT DISTINCT FROM e.expenditure_type
WHERE e.fund IS NULL
  AND NOT EXISTS (SELECT 1 FROM budget_amount c WHERE c.fund IS NOT NULL AND c.body_key = e.body_key AND c.body_kind = e.body_kind AND c.fiscal_year = e.fiscal_year
                  AND c.code <> e.code AND c.code IN (left(e.code, 5), left(e.code, 3))
                  OR c.fund IS NOT NULL AND c.body_key = e.body_key AND c.body_kind = e.body_kind AND c.fiscal_year = e.fiscal_year
                  AND (c.expenditure_type IS NULL) <> (e.expenditure_type IS NULL));

CREATE TABLE fact_budget_expenditure AS
WITH amount AS (
    SELECT body_key, body_kind, fiscal_year, code, fund, expenditure_type, amount, 'published' AS origin, document_key FROM budget_amount WHERE fund IS NOT NULL
    UNION ALL
    SELECT body_key, body_kind, fiscal_year, code, 'non_fiscal', expenditure_type, residual, CASE WHEN alone THEN 'published' ELSE 'derived' END, document_key
    FROM budget_residual WHERE residual > tolerance OR alone
)
SELECT v.department_key, a.fiscal_year AS year_key, s.subject_key, a.fund, a.expenditure_type, a.amount::DECIMAL(18, 2) AS amount_yuan, a.origin, a.document_key
FROM amount a
JOIN body_version v ON v.body_key = a.body_key AND v.body_kind = a.body_kind AND a.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
JOIN subject_of_year s ON s.code = a.code AND s.fiscal_year = a.fiscal_year
WHERE a.amount <> 0
ORDER BY year_key, department_key, subject_key, fund, expenditure_type;

COMMENT ON TABLE fact_budget_expenditure IS 'one row per body, year, leaf subject, fund and type of expenditure of a budget (预算); rows of one body add up, a department contains its units';
COMMENT ON COLUMN fact_budget_expenditure.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_budget_expenditure.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_budget_expenditure.subject_key IS 'functional subject without printed subjects below it, see dim_subject';
COMMENT ON COLUMN fact_budget_expenditure.fund IS 'as in fact_expenditure';
COMMENT ON COLUMN fact_budget_expenditure.expenditure_type IS 'as in fact_expenditure; null where the form does not tell basic from project';
COMMENT ON COLUMN fact_budget_expenditure.amount_yuan IS 'yuan, never 0';
COMMENT ON COLUMN fact_budget_expenditure.origin IS 'published (one printed cell) or derived (支出预算总表 less the fiscal forms, beyond rounding)';
COMMENT ON COLUMN fact_budget_expenditure.document_key IS 'the document that prints it, see source.document';

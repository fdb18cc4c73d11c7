-- one row per body, year, leaf subject, fund and type of expenditure, of budgets (预算)
CREATE TABLE fact_budget_expenditure AS
SELECT v.department_key, f.fiscal_year AS year_key, s.subject_key,
       CASE f.form WHEN 'general_expenditure_budget' THEN 'general_public' WHEN 'government_fund_budget' THEN 'government_fund' ELSE 'state_capital' END AS fund,
       c.column_code AS expenditure_type, sum(c.amount)::DECIMAL(18, 2) AS amount_yuan, 'published' AS origin, f.document_key
FROM form_instance f
JOIN cell c USING (instance)
JOIN coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
JOIN body_version v ON v.body_key = f.body_key AND v.body_kind = f.body_kind AND f.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
JOIN subject_of_year s ON s.code = c.code AND s.fiscal_year = f.fiscal_year
WHERE f.chosen AND f.kind = 'budget' AND f.form IN ('general_expenditure_budget', 'government_fund_budget', 'state_capital_budget')
  AND c.column_code IN ('basic', 'project')
GROUP BY ALL
HAVING sum(c.amount) <> 0
ORDER BY year_key, v.department_key, s.subject_key, fund, expenditure_type;

COMMENT ON TABLE fact_budget_expenditure IS 'one row per body, year, leaf subject, fund and type of expenditure of a budget (预算); rows of one body add up, a department contains its units';
COMMENT ON COLUMN fact_budget_expenditure.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_budget_expenditure.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_budget_expenditure.subject_key IS 'functional subject, see dim_subject';
COMMENT ON COLUMN fact_budget_expenditure.fund IS 'as in fact_expenditure';
COMMENT ON COLUMN fact_budget_expenditure.expenditure_type IS 'as in fact_expenditure';
COMMENT ON COLUMN fact_budget_expenditure.amount_yuan IS 'yuan, never 0';
COMMENT ON COLUMN fact_budget_expenditure.origin IS 'published: one printed cell';
COMMENT ON COLUMN fact_budget_expenditure.document_key IS 'the document that prints it, see source.document';

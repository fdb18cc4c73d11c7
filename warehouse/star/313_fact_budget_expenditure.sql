-- one row per body, year, leaf subject, fund and type of expenditure, of budgets (预算)
CREATE TABLE fact_budget_expenditure AS
WITH amount AS (
    SELECT body_key, body_kind, fiscal_year, code, fund, expenditure_type, amount, 'published' AS origin, document_key FROM w_budget_amount WHERE fund IS NOT NULL
    UNION ALL
    SELECT body_key, body_kind, fiscal_year, code, 'non_fiscal', expenditure_type, residual, CASE WHEN alone THEN 'published' ELSE 'derived' END, document_key
    FROM w_budget_residual WHERE residual > tolerance OR alone
)
SELECT v.department_key, a.fiscal_year AS year_key, s.subject_key, a.fund, a.expenditure_type, a.amount::DECIMAL(18, 2) AS amount_yuan, a.origin, a.document_key
FROM amount a
JOIN w_body_version v ON v.body_key = a.body_key AND v.body_kind = a.body_kind AND a.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
JOIN w_subject_of_year s ON s.code = a.code AND s.fiscal_year = a.fiscal_year
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

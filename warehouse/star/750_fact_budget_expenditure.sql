-- one row per body, year, leaf subject, fund and type of expenditure, of budgets (预算)
CREATE TABLE fact_budget_expenditure AS
WITH amount AS (
    SELECT a.body_key, a.body_kind, a.fiscal_year, a.code, a.fund, a.expenditure_type, a.amount, 'published' AS origin, a.document_key, u.confidence, u.has_error
    FROM w_budget_amount a
    LEFT JOIN w_unsound_leaf u ON u.instance = a.instance AND u.code = a.code AND u.column_code = coalesce(a.expenditure_type, 'total')
    WHERE a.fund IS NOT NULL
    UNION ALL
    SELECT r.body_key, r.body_kind, r.fiscal_year, r.code, 'non_fiscal', r.expenditure_type, r.residual, CASE WHEN r.alone THEN 'published' ELSE 'derived' END, r.document_key,
           u.confidence, u.has_error
    FROM w_budget_residual r
    LEFT JOIN w_unsound_subject u ON u.body_key = r.body_key AND u.body_kind = r.body_kind AND u.fiscal_year = r.fiscal_year AND u.kind = 'budget'
         AND u.code = r.code AND u.expenditure_type = coalesce(r.expenditure_type, 'total')
    WHERE r.residual > r.tolerance OR r.alone
)
SELECT v.department_key, a.fiscal_year AS year_key, s.subject_key, a.fund, a.expenditure_type, a.amount::DECIMAL(18, 2) AS amount_yuan, a.origin, a.document_key,
       coalesce(a.confidence, 1) AS confidence, coalesce(a.has_error, false) AS has_error
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
COMMENT ON COLUMN fact_budget_expenditure.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN fact_budget_expenditure.has_error IS 'whether an error finding rests on a cell behind it, see quality.finding_cell';

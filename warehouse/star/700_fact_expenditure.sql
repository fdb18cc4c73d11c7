-- one row per body, year, leaf subject, fund and type of expenditure, of final accounts (决算)
CREATE TABLE fact_expenditure AS
WITH amount AS (
    SELECT a.body_key, a.body_kind, a.fiscal_year, a.code, a.fund, a.expenditure_type, a.amount, 'published' AS origin, a.document_key, u.confidence, u.has_error
    FROM w_fiscal_amount a
    LEFT JOIN w_unsound_leaf u ON u.instance = a.instance AND u.code = a.code AND u.column_code = a.expenditure_type
    UNION ALL
    -- fiscal money above all money is a contradiction, which a check reports, and no negative expenditure
    SELECT r.body_key, r.body_kind, r.fiscal_year, r.code, 'non_fiscal', r.expenditure_type, r.amount, CASE WHEN r.alone THEN 'published' ELSE 'derived' END, r.document_key,
           u.confidence, u.has_error
    FROM w_residual r
    LEFT JOIN w_unsound_subject u ON u.body_key = r.body_key AND u.body_kind = r.body_kind AND u.fiscal_year = r.fiscal_year AND u.kind = 'final_accounts'
         AND u.code = r.code AND u.expenditure_type = r.expenditure_type
    WHERE (amount > tolerance OR alone) AND NOT contradicted
)
SELECT v.department_key, a.fiscal_year AS year_key, s.subject_key, a.fund, a.expenditure_type, a.amount AS amount_yuan, a.origin, a.document_key,
       coalesce(a.confidence, 1) AS confidence, coalesce(a.has_error, false) AS has_error
FROM amount a
JOIN w_body_version v ON v.body_key = a.body_key AND v.body_kind = a.body_kind AND a.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
JOIN w_subject_of_year s ON s.code = a.code AND s.fiscal_year = a.fiscal_year
WHERE a.amount <> 0
ORDER BY year_key, department_key, subject_key, fund, expenditure_type;

COMMENT ON TABLE fact_expenditure IS 'one row per body, year, leaf subject, fund and type of expenditure of final accounts (决算). Rows add up over every column of one body; a department contains its units, so sum over bodies by the view expenditure';
COMMENT ON COLUMN fact_expenditure.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_expenditure.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_expenditure.subject_key IS 'functional subject without printed subjects below it, see dim_subject';
COMMENT ON COLUMN fact_expenditure.fund IS 'general_public (一般公共预算财政拨款), government_fund (政府性基金), state_capital (国有资本经营) or non_fiscal (非财政拨款)';
COMMENT ON COLUMN fact_expenditure.expenditure_type IS 'basic (基本支出), project (项目支出), remittance_to_superior (上缴上级支出), operating (经营支出) or subsidy_to_affiliates (对附属单位补助支出)';
COMMENT ON COLUMN fact_expenditure.amount_yuan IS 'yuan, never 0';
COMMENT ON COLUMN fact_expenditure.origin IS 'published (one printed cell) or derived (支出决算表 less the fiscal forms, beyond rounding)';
COMMENT ON COLUMN fact_expenditure.document_key IS 'the document that prints it, see source.document';
COMMENT ON COLUMN fact_expenditure.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN fact_expenditure.has_error IS 'whether an error finding rests on a cell behind it, see quality.finding_cell';

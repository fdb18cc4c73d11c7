-- one row per body, year, leaf subject, fund and type of expenditure, of final accounts (决算)
CREATE TABLE fact_expenditure AS
WITH amount AS (
    SELECT body_key, body_kind, fiscal_year, code, fund, expenditure_type, amount, 'published' AS origin, document_key
    FROM w_fiscal_amount
    UNION ALL
    -- fiscal money above all money is a contradiction, which a check reports, and no negative expenditure
    SELECT body_key, body_kind, fiscal_year, code, 'non_fiscal', expenditure_type, amount, CASE WHEN alone THEN 'published' ELSE 'derived' END, document_key
    FROM w_residual WHERE (amount > tolerance OR alone) AND NOT contradicted
)
SELECT v.department_key, a.fiscal_year AS year_key, s.subject_key, a.fund, a.expenditure_type, a.amount AS amount_yuan, a.origin, a.document_key
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

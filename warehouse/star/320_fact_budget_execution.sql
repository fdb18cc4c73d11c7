-- one row per body, year and subject of which the prose of final accounts states budget and final
CREATE TABLE fact_budget_execution AS
WITH claimed AS (
    SELECT s.department_key, s.fiscal_year, s.document_key, p.code, c.aspect, first(c.value_yuan ORDER BY c.claim_no) AS yuan, first(c.value ORDER BY c.claim_no) AS value
    FROM archive.claim c
    JOIN w_speaking_document s ON s.document_key = c.document_key AND s.claims AND s.kind = 'final_accounts'
    JOIN w_subject_path p ON p.document_key = c.document_key AND p.subject_path = c.subject_path
    WHERE c.metric IN ('functional_item_expenditure', 'functional_section_expenditure', 'functional_class_expenditure')
    GROUP BY ALL
), side_by_side AS (
    SELECT department_key, fiscal_year, document_key, code,
           coalesce(max(yuan) FILTER (aspect = 'budget'), max(yuan) FILTER (aspect = 'adjusted_budget')) AS budget_yuan,
           max(yuan) FILTER (aspect = 'adjusted_budget') AS adjusted_budget_yuan,
           max(yuan) FILTER (aspect = 'final') AS final_yuan, max(value) FILTER (aspect = 'completion_pct') AS completion_pct
    FROM claimed GROUP BY ALL
)
SELECT b.department_key, b.fiscal_year AS year_key, y.subject_key, b.budget_yuan::DECIMAL(18, 2) AS budget_yuan, b.final_yuan::DECIMAL(18, 2) AS final_yuan,
       b.completion_pct::DECIMAL(18, 4) AS completion_pct, b.document_key, b.adjusted_budget_yuan::DECIMAL(18, 2) AS adjusted_budget_yuan
FROM side_by_side b JOIN w_subject_of_year y ON y.code = b.code AND y.fiscal_year = b.fiscal_year
WHERE b.budget_yuan IS NOT NULL OR b.completion_pct IS NOT NULL
ORDER BY year_key, b.department_key, b.code;

COMMENT ON TABLE fact_budget_execution IS 'one row per body, year and subject of which the prose of final accounts states budget and final';
COMMENT ON COLUMN fact_budget_execution.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_budget_execution.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_budget_execution.subject_key IS 'functional subject, see dim_subject';
COMMENT ON COLUMN fact_budget_execution.budget_yuan IS 'initial budget (年初预算数) in yuan, or the adjusted one (全年预算数) where only that is stated';
COMMENT ON COLUMN fact_budget_execution.final_yuan IS 'final (决算数) in yuan';
COMMENT ON COLUMN fact_budget_execution.completion_pct IS 'stated completion (完成预算) in per cent';
COMMENT ON COLUMN fact_budget_execution.document_key IS 'the document that prints it, see source.document';
COMMENT ON COLUMN fact_budget_execution.adjusted_budget_yuan IS 'adjusted budget (全年预算数, 调整预算数) in yuan; null where it is not stated';

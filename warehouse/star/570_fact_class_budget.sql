-- one row per body, year, class of subjects and fund of which a submitted summary has budget and final beside each other
CREATE TABLE fact_class_budget AS
WITH side(form, fund, stem) AS (
    VALUES ('income_expenditure_summary', 'all', 'expenditure'), ('fiscal_summary', 'general_public', 'expenditure_general_public'),
           ('fiscal_summary', 'government_fund', 'expenditure_government_fund'), ('fiscal_summary', 'state_capital', 'expenditure_state_capital')
), budgeted AS (
    -- published summaries have finals alone
    SELECT f.* FROM w_chosen_form f WHERE EXISTS (SELECT 1 FROM w_cell c WHERE c.instance = f.instance AND c.column_code LIKE '%\_budget' ESCAPE '\')
), class AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.document_key, s.fund, k.code,
           sum(r.amount) FILTER (r.column_code = s.stem || '_initial_budget') AS initial, sum(r.amount) FILTER (r.column_code = s.stem || '_adjusted_budget') AS adjusted,
           sum(r.amount) FILTER (r.column_code = s.stem) AS final
    FROM budgeted f JOIN side s USING (form)
    JOIN w_summary_row r ON r.instance = f.instance AND r.above AND r.column_code IN (s.stem, s.stem || '_initial_budget', s.stem || '_adjusted_budget')
    JOIN w_class_name k ON k.name = subject_name_key(r.name)
    GROUP BY ALL
)
SELECT v.department_key, a.fiscal_year AS year_key, s.subject_key, a.fund, coalesce(a.initial, 0)::DECIMAL(18, 2) AS initial_budget_yuan,
       coalesce(a.adjusted, 0)::DECIMAL(18, 2) AS adjusted_budget_yuan, coalesce(a.final, 0)::DECIMAL(18, 2) AS final_yuan, a.document_key
FROM class a
JOIN w_body_version v ON v.body_key = a.body_key AND v.body_kind = a.body_kind AND a.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
JOIN w_subject_of_year s ON s.code = a.code AND s.fiscal_year = a.fiscal_year
WHERE a.initial <> 0 OR a.adjusted <> 0 OR a.final <> 0
ORDER BY year_key, v.department_key, s.subject_key, a.fund;

COMMENT ON TABLE fact_class_budget IS 'one row per body, year, class and fund: initial and adjusted budget beside the final, from the summaries of submitted workbooks (财决01, 01-1). The rows of fund "all" contain the others, never add them';
COMMENT ON COLUMN fact_class_budget.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_class_budget.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_class_budget.subject_key IS 'functional class (类), see dim_subject';
COMMENT ON COLUMN fact_class_budget.fund IS 'all (all money, 财决01), general_public, government_fund or state_capital (财决01-1)';
COMMENT ON COLUMN fact_class_budget.initial_budget_yuan IS 'initial budget (年初预算数) in yuan';
COMMENT ON COLUMN fact_class_budget.adjusted_budget_yuan IS 'adjusted budget (调整预算数, 全年预算数) in yuan';
COMMENT ON COLUMN fact_class_budget.final_yuan IS 'final (决算数) in yuan';
COMMENT ON COLUMN fact_class_budget.document_key IS 'the document that prints it, see source.document';

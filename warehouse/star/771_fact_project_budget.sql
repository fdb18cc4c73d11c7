-- one row per self-evaluation form and source of money (预算执行情况)
CREATE TABLE fact_project_budget AS
SELECT s.department_key, s.fiscal_year AS year_key, e.project_code, e.project_name, b.source, b.row_no = 1 AS is_total, b.initial_yuan AS initial_budget_yuan,
       b.adjusted_yuan AS adjusted_budget_yuan, b.executed_yuan, b.rate_pct, b.weight, b.score, b.reason, b.document_key, b.evaluation_no, b.row_no
FROM archive.evaluation_budget b
JOIN archive.evaluation e USING (document_key, evaluation_no)
JOIN w_speaking_document s ON s.document_key = b.document_key AND s.evaluations
ORDER BY year_key, s.department_key, b.document_key, b.evaluation_no, b.row_no;

COMMENT ON TABLE fact_project_budget IS 'one row per self-evaluation form and source of money (预算执行情况)';
COMMENT ON COLUMN fact_project_budget.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_project_budget.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_project_budget.project_code IS 'code of the project, empty where the form prints none';
COMMENT ON COLUMN fact_project_budget.project_name IS 'name of the project';
COMMENT ON COLUMN fact_project_budget.source IS 'whose money, as printed: 总额, 财政资金, 财政专户管理资金, 单位资金, 其他资金 and the like';
COMMENT ON COLUMN fact_project_budget.is_total IS 'whether it is the total of the form: its other rows are parts of this one, never add them to it';
COMMENT ON COLUMN fact_project_budget.initial_budget_yuan IS 'initial budget (年初预算) in yuan, null where nothing is printed';
COMMENT ON COLUMN fact_project_budget.adjusted_budget_yuan IS 'adjusted budget (全年预算) in yuan, null where nothing is printed';
COMMENT ON COLUMN fact_project_budget.executed_yuan IS 'executed (执行数) in yuan, null where nothing is printed';
COMMENT ON COLUMN fact_project_budget.rate_pct IS 'execution rate (执行率) in per cent as printed';
COMMENT ON COLUMN fact_project_budget.weight IS 'points that it can bring, null where none are printed';
COMMENT ON COLUMN fact_project_budget.score IS 'points that it brought, null where none are printed';
COMMENT ON COLUMN fact_project_budget.reason IS 'why it deviates (原因) as printed; null where the document was read before it was kept';
COMMENT ON COLUMN fact_project_budget.document_key IS 'the document that prints it, see source.document';
COMMENT ON COLUMN fact_project_budget.evaluation_no IS 'place of the form in its document, from 1';
COMMENT ON COLUMN fact_project_budget.row_no IS 'place in the form, from 1';

-- one row per self-evaluation form (项目支出绩效自评表)
CREATE TABLE fact_project_evaluation AS
SELECT s.department_key, s.fiscal_year AS year_key, e.project_code, e.project_name, b.initial_yuan AS initial_budget_yuan,
       b.adjusted_yuan AS adjusted_budget_yuan, b.executed_yuan, e.total_score AS score,
       e.goal, e.completion, e.process, e.conclusion, e.problems, e.improvements, e.document_key, e.page, e.evaluation_no
FROM archive.evaluation e
JOIN w_speaking_document s ON s.document_key = e.document_key AND s.evaluations
LEFT JOIN archive.evaluation_budget b ON b.document_key = e.document_key AND b.evaluation_no = e.evaluation_no AND b.row_no = 1
ORDER BY year_key, s.department_key, e.document_key, e.evaluation_no;

COMMENT ON TABLE fact_project_evaluation IS 'one row per self-evaluation form (项目支出绩效自评表)';
COMMENT ON COLUMN fact_project_evaluation.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_project_evaluation.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_project_evaluation.project_code IS 'code of the project, empty where the form prints none';
COMMENT ON COLUMN fact_project_evaluation.project_name IS 'name of the project';
COMMENT ON COLUMN fact_project_evaluation.initial_budget_yuan IS 'initial budget (年初预算) in yuan';
COMMENT ON COLUMN fact_project_evaluation.adjusted_budget_yuan IS 'adjusted budget (全年预算) in yuan';
COMMENT ON COLUMN fact_project_evaluation.executed_yuan IS 'executed (执行数) in yuan';
COMMENT ON COLUMN fact_project_evaluation.score IS 'total score as printed';
COMMENT ON COLUMN fact_project_evaluation.goal IS 'goal of the year (年度目标) as printed; this and the other sentences are empty where nothing is printed, and null where the document was read before they were kept';
COMMENT ON COLUMN fact_project_evaluation.completion IS 'how far the goal was reached (年度目标完成情况) as printed';
COMMENT ON COLUMN fact_project_evaluation.process IS 'what was done (项目实施内容及过程概述) as printed';
COMMENT ON COLUMN fact_project_evaluation.conclusion IS 'conclusion (自评结论) as printed';
COMMENT ON COLUMN fact_project_evaluation.problems IS 'problems (存在问题) as printed; where one cell holds problems and improvements, both columns have all of it';
COMMENT ON COLUMN fact_project_evaluation.improvements IS 'improvements (改进措施) as printed';
COMMENT ON COLUMN fact_project_evaluation.document_key IS 'the document that prints it, see source.document';
COMMENT ON COLUMN fact_project_evaluation.page IS 'page or sheet on which the form begins, from 1';
COMMENT ON COLUMN fact_project_evaluation.evaluation_no IS 'place of the form in its document, from 1';

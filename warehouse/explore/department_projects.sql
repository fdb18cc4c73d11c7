-- A body's projects: what their self-evaluation says of money and score.
SELECT year_key AS year, project_code, project_name, initial_budget_yuan, adjusted_budget_yuan, executed_yuan, score, document_key, page, evaluation_no
FROM fact_project_evaluation WHERE department_key IN (SELECT department_key FROM dim_department WHERE name = ? AND kind = ?)
ORDER BY year DESC, executed_yuan DESC NULLS LAST, project_code, evaluation_no;

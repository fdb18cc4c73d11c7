-- Projects whose name or code has every word: those evaluated, and those of the project forms.
WITH asked AS (SELECT string_split(lower(?::VARCHAR), ' ') AS words), project AS (
    SELECT department_key, year_key, project_code, project_name, executed_yuan AS amount, document_key, page FROM fact_project_evaluation
    UNION ALL
    SELECT department_key, year_key, project_code, project_name, expenditure_yuan, document_key, NULL FROM fact_project_expenditure
)
SELECT p.project_code, p.project_name, p.year_key AS year, d.name AS department, d.kind, p.amount AS amount_yuan, p.document_key, p.page, count(*) OVER () AS found
FROM project p JOIN dim_department d USING (department_key), asked a
WHERE len(list_filter(a.words, lambda w: NOT contains(lower(concat_ws(' ', p.project_code, p.project_name)), w))) = 0
ORDER BY p.year_key DESC, p.project_name, d.name, p.document_key, p.page
LIMIT 20;

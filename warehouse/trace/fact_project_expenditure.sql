-- From a project of 项目收入支出决算表 to its cells.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*, s.code
    FROM fact_project_expenditure f JOIN dim_department d USING (department_key) JOIN dim_subject s USING (subject_key)
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE (a.subject IS NULL OR starts_with(s.code, a.subject)) AND (a.item IS NULL OR f.project_code = a.item OR contains(f.project_name, a.item))
)
SELECT p.code || ' ' || p.project_name AS of, 'published' AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no,
       l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan, l.x0, l.y0, l.x1, l.y1, l.confidence
FROM fact p
JOIN source.published_line l ON l.document_key = p.document_key AND l.department_key = p.department_key AND l.form = 'project_income_expenditure' AND l.line_no = p.line_no
     AND l.column_code IN ('opening_balance', 'income', 'total', 'total_fiscal', 'closing_balance')
JOIN quality.form q ON q.document_key = l.document_key AND q.form = l.form AND q.body IS NOT DISTINCT FROM l.body AND q.counts
JOIN source.document d ON d.document_key = l.document_key
ORDER BY p.code, l.line_no, l.column_code;

-- From budget and final of a class in a submitted summary to their cells.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*, s.code, s.name AS subject_name
    FROM fact_class_budget f JOIN dim_department d USING (department_key) JOIN dim_subject s USING (subject_key)
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE (a.subject IS NULL OR starts_with(s.code, a.subject)) AND f.fund = coalesce(a.fund, f.fund)
), side(fund, form, stem) AS (
    VALUES ('all', 'income_expenditure_summary', 'expenditure'), ('general_public', 'fiscal_summary', 'expenditure_general_public'),
           ('government_fund', 'fiscal_summary', 'expenditure_government_fund'), ('state_capital', 'fiscal_summary', 'expenditure_state_capital')
)
SELECT p.code || ' ' || p.subject_name || ' ' || p.fund AS of, 'published' AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no,
       l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan, l.x0, l.y0, l.x1, l.y1, l.confidence
FROM fact p
JOIN side x USING (fund)
JOIN source.published_line l ON l.document_key = p.document_key AND l.department_key = p.department_key AND l.form = x.form
     AND l.column_code IN (x.stem, x.stem || '_initial_budget', x.stem || '_adjusted_budget') AND l.line_name = p.subject_name
JOIN quality.form q ON q.document_key = l.document_key AND q.form = l.form AND q.body IS NOT DISTINCT FROM l.body AND q.counts
JOIN source.document d ON d.document_key = l.document_key
ORDER BY p.code, p.fund, l.line_no, l.column_code;

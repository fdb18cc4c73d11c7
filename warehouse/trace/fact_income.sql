-- From facts of income to the cells that they were made of.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*, s.code, s.name AS subject_name
    FROM fact_income f JOIN dim_department d USING (department_key) JOIN dim_subject s USING (subject_key)
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE (a.subject IS NULL OR starts_with(s.code, a.subject)) AND f.source = coalesce(a.item, f.source)
)
SELECT p.code || ' ' || p.subject_name || ' ' || p.source || ' ' || p.amount_yuan AS of, 'published' AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no,
       l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan, l.x0, l.y0, l.x1, l.y1, l.confidence
FROM fact p
JOIN source.published_line l ON l.document_key = p.document_key AND l.department_key = p.department_key AND l.line_code = p.code AND l.column_code = p.source
JOIN meta.form_fact m ON m.fact = 'fact_income' AND m.form = l.form
JOIN quality.form q ON q.document_key = l.document_key AND q.form = l.form AND q.body IS NOT DISTINCT FROM l.body AND q.counts
JOIN source.document d ON d.document_key = l.document_key
ORDER BY p.code, p.source, l.form, l.line_no;

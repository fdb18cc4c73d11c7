-- From facts by economic subject to the cells that they were made of: of the form that has subjects across, or of the one
-- that lists basic expenditure. Where a fund has a form of its own, that goes before the form of all fiscal money.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*, s.code, s.name AS subject_name, u.code AS functional_code
    FROM fact_economic_expenditure f JOIN dim_department d USING (department_key) JOIN dim_subject s USING (subject_key)
    LEFT JOIN dim_subject u ON u.subject_key = f.functional_subject_key
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE (a.subject IS NULL OR starts_with(s.code, a.subject)) AND f.fund = coalesce(a.fund, f.fund) AND f.detail = coalesce(a.item, f.detail)
)
SELECT p.code || ' ' || p.subject_name || ' ' || coalesce(p.functional_code || ' ', '') || p.fund || ' ' || p.detail || ' ' || p.amount_yuan AS of, 'published' AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no,
       l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan, l.x0, l.y0, l.x1, l.y1, l.confidence
FROM fact p
JOIN source.published_line l ON l.document_key = p.document_key AND l.department_key = p.department_key
JOIN meta.form_fact m ON m.fact = 'fact_economic_expenditure' AND m.form = l.form
JOIN quality.form q ON q.document_key = l.document_key AND q.form = l.form AND q.body IS NOT DISTINCT FROM l.body AND q.counts
JOIN source.document d ON d.document_key = l.document_key
WHERE CASE p.detail WHEN 'all' THEN l.line_code = p.functional_code AND l.column_code = p.code ELSE l.line_code = p.code AND list_contains(m.columns, l.column_code) END
QUALIFY rank() OVER (PARTITION BY p.subject_key, p.functional_subject_key, p.fund, p.detail ORDER BY m.fund = p.fund DESC) = 1
ORDER BY p.detail, p.code, p.functional_code, p.fund, l.form, l.line_no;

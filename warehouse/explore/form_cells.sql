-- The cells of a body's form in a year, of the document that counts: of one column, or of all; of one code and those below it, or of all rows.
SELECT '' AS of, 'published' AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no, l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan,
       l.x0, l.y0, l.x1, l.y1, l.confidence
FROM (SELECT ?::VARCHAR AS name, ?::VARCHAR AS kind, ?::INTEGER AS year, ?::VARCHAR AS form, ?::VARCHAR AS columns, ?::VARCHAR AS code) a
JOIN dim_department b ON b.name = a.name AND b.kind = a.kind
JOIN quality.form q ON q.department_key = b.department_key AND q.form = a.form AND q.counts
JOIN source.document d ON d.document_key = q.document_key AND d.fiscal_year = a.year
JOIN source.published_line l ON l.document_key = q.document_key AND l.form = q.form AND l.body IS NOT DISTINCT FROM q.body
WHERE (a.columns = '' OR list_contains(string_split(a.columns, ' '), l.column_code)) AND (a.code = '' OR starts_with(l.line_code, a.code))
ORDER BY l.line_no, l.column_code
LIMIT 2000;

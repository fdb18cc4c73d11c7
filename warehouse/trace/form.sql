-- The cells of a form of a document, or of a document.
WITH asked AS (SELECT ?::VARCHAR AS document_key, ?::VARCHAR AS form, ?::VARCHAR AS subject)
SELECT coalesce(l.body, '') AS of, 'published' AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no, l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan,
       l.x0, l.y0, l.x1, l.y1, l.confidence
FROM source.published_line l JOIN source.document d USING (document_key) JOIN asked a ON a.document_key = l.document_key
WHERE l.form = coalesce(a.form, l.form) AND (a.subject IS NULL OR starts_with(l.line_code, a.subject))
ORDER BY l.page, l.form, l.body, l.line_no, l.column_code;

-- One cell, by its place in a form of a document.
SELECT '' AS of, 'published' AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no, l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan,
       l.x0, l.y0, l.x1, l.y1, l.confidence
FROM source.published_line l JOIN source.document d USING (document_key)
WHERE l.document_key = ? AND l.form = ? AND l.body IS NOT DISTINCT FROM nullif(?::VARCHAR, '') AND l.line_no = ?::INTEGER AND l.column_code = ?;

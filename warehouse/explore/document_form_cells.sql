-- The cells of one form of a document.
SELECT l.body, l.form, l.page, l.sheet, l.line_no, l.line_code, l.line_name, l.column_code, l.printed, l.amount_yuan, l.unit, l.x0, l.y0, l.x1, l.y1, l.confidence, l.method, l.reading,
       v.identities
FROM source.published_line l
LEFT JOIN quality.verified_line v ON v.document_key = l.document_key AND v.form = l.form AND v.body IS NOT DISTINCT FROM l.body AND v.line_no = l.line_no AND v.line_code = l.line_code
     AND v.line_name = l.line_name AND v.column_code = l.column_code
WHERE l.document_key = ? AND l.form = ? AND l.body IS NOT DISTINCT FROM nullif(?::VARCHAR, '')
ORDER BY l.line_no, l.x0 NULLS LAST, l.column_code;

-- One cell of a form of a document: that of the line with this code and name, nearest to where it stood when the address was made, since a document
-- that is read anew may number its lines otherwise. Of an address that says neither, the cell of the line with this number.
SELECT '' AS of, 'published' AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no, l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan,
       l.x0, l.y0, l.x1, l.y1, l.confidence
FROM source.published_line l JOIN source.document d USING (document_key)
JOIN (SELECT ? AS document_key, ? AS form, nullif(?::VARCHAR, '') AS body, ?::INTEGER AS line_no, ? AS column_code, ?::VARCHAR AS line_code, ?::VARCHAR AS line_name) a
    ON l.document_key = a.document_key AND l.form = a.form AND l.body IS NOT DISTINCT FROM a.body AND l.column_code = a.column_code
       AND CASE WHEN a.line_name IS NULL THEN l.line_no = a.line_no ELSE coalesce(l.line_code, '') = coalesce(a.line_code, '') AND l.line_name = a.line_name END
ORDER BY abs(l.line_no - a.line_no)
LIMIT 1;

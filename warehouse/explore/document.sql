-- A document.
SELECT d.*, c.lines, c.verified_lines, c.coverage_pct, r.title AS reason_title, r.advice, b.name AS body_name, b.kind AS body_of_kind,
       (SELECT any_value(f.url) FROM source.fetched f WHERE f.document_key = d.document_key) AS url
FROM source.document d LEFT JOIN quality.coverage c USING (document_key) LEFT JOIN quality.reason r ON r.reason = d.reason_code
LEFT JOIN dim_department b ON b.department_key = d.department_key
WHERE starts_with(d.document_key, ?)
ORDER BY d.document_key
LIMIT 1;

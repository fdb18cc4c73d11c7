-- one row per document
SELECT d.fiscal_year AS year, d.department_name AS department, coalesce(k.title, d.kind) AS kind, coalesce(s.title, d.status) AS status, d.reason, d.pages, d.published_on, d.file_name,
       count(f.finding_key) FILTER (f.severity = 'error') AS errors, count(f.finding_key) FILTER (f.severity = 'warning') AS warnings, d.document_key
FROM source.document d
LEFT JOIN quality.finding f USING (document_key)
LEFT JOIN meta.value k ON k.list = 'document_kind' AND k.value = d.kind
LEFT JOIN meta.value s ON s.list = 'document_status' AND s.value = d.status
GROUP BY d.fiscal_year, d.department_name, k.title, d.kind, s.title, d.status, d.reason, d.pages, d.published_on, d.file_name, d.document_key
ORDER BY d.fiscal_year, d.department_name, d.kind, d.file_name, d.document_key;

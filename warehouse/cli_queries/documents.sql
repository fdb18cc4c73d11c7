-- All documents; null means any.
WITH asked AS (SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS status, ?::VARCHAR AS kind)
SELECT d.document_key, d.fiscal_year AS year, d.kind, d.department_name AS department, d.status, d.reason, d.pages, d.file_name
FROM source.document d, asked a
WHERE (a.department IS NULL OR d.department_name = a.department) AND (a.year IS NULL OR d.fiscal_year = a.year)
  AND (a.status IS NULL OR d.status = a.status) AND (a.kind IS NULL OR d.kind = a.kind)
ORDER BY d.department_name, d.fiscal_year, d.kind, d.file_name, d.document_key;

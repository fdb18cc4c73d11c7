-- All documents.
SELECT document_key, fiscal_year AS year, kind, department_name AS department, status, reason, pages, file_name
FROM source.document
ORDER BY department_name, fiscal_year, kind, file_name, document_key;

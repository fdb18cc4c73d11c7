-- The documents that wait for a person, those that one rejected last.
SELECT d.document_key, d.file_name, d.department_name AS department, d.fiscal_year AS year, d.reason_code, r.title AS reason_title, d.reason, r.advice
FROM source.document d LEFT JOIN quality.reason r ON r.reason = d.reason_code
WHERE d.status = 'quarantined'
ORDER BY d.reason_code = 'rejected', d.reason_code, d.file_name, d.document_key;

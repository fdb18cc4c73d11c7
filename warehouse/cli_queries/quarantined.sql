-- Why one document waits for a person, and what can be done about it.
SELECT d.document_key AS document, d.file_name, d.status, d.reason, d.reason_code, r.title AS kind_of_reason, r.advice, d.title, d.kind,
       d.fiscal_year AS year, d.department_name AS body, d.body_kind, d.pages, d.file_type, d.first_seen, d.loaded_at
FROM source.document d LEFT JOIN quality.reason r ON r.reason = d.reason_code
WHERE d.document_key = ?;

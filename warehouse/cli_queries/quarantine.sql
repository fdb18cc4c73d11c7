-- The documents that wait for a person, those that one rejected last; what is said of each is looked up beside this.
SELECT document_key AS document, reason_code, '' AS said, department_name AS department, fiscal_year AS year, reason, file_name,
       (SELECT string_agg(field || coalesce(' ' || form, '') || '=' || value, '; ' ORDER BY field, form, value) FROM source.correction c WHERE c.document_key = d.document_key) AS followed
FROM source.document d
WHERE status = 'quarantined'
ORDER BY reason_code = 'rejected', reason_code, file_name, document_key;

-- The documents that are new, gone, or of another status than before.
SELECT coalesce(n.document_key, o.document_key) AS document_key, coalesce(n.file_name, o.file_name) AS file_name,
       coalesce(n.department_name, o.department_name) AS department, coalesce(n.fiscal_year, o.fiscal_year) AS year,
       o.status AS status_before, n.status AS status_after
FROM b.source.document n FULL JOIN a.source.document o USING (document_key)
WHERE n.status IS DISTINCT FROM o.status
ORDER BY file_name, document_key;

-- The documents that came last.
SELECT document_key, coalesce(title, file_name) AS title, concat_ws(' ', department_name, fiscal_year, status, reason) AS summary, strftime(first_seen, '%Y-%m-%dT%H:%M:%SZ') AS first_seen
FROM source.document
ORDER BY source.document.first_seen DESC, document_key
LIMIT 50;

-- Of the documents that are new, too many have errors. Variable: new_documents_with_errors_percent; of fewer than twenty
-- new documents a share says nothing.
WITH new AS (
    SELECT document_key, document_key IN (SELECT document_key FROM b.quality.finding WHERE severity = 'error') AS has_errors
    FROM b.source.document
    WHERE status LIKE 'loaded%' AND document_key NOT IN (SELECT document_key FROM a.source.document)
)
SELECT format('{} of {} new documents have errors', count(*) FILTER (has_errors), count(*)) AS reason
FROM new
HAVING count(*) >= 20 AND 100.0 * count(*) FILTER (has_errors) / count(*) > getvariable('new_documents_with_errors_percent');

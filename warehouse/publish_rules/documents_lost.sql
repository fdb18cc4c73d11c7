-- Documents that the published release shows are in quarantine or gone. Variable: documents_lost.
WITH lost AS (
    SELECT x.document_key, x.file_name, y.reason_code
    FROM a.source.document x LEFT JOIN b.source.document y USING (document_key)
    WHERE x.status LIKE 'loaded%' AND coalesce(y.status, 'quarantined') = 'quarantined'
)
SELECT format('{} in quarantine or gone, such as {} ({})', if(count(*) = 1, '1 published document is', count(*) || ' published documents are'), arg_min(file_name, file_name || document_key),
              coalesce(arg_min(reason_code, file_name || document_key), 'gone')) AS reason
FROM lost
HAVING count(*) > getvariable('documents_lost');

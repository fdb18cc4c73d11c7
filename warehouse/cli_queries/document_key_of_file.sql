-- The documents that have been met under a file name, or under one without its ending.
SELECT DISTINCT document_key FROM (SELECT document_key, file_name FROM source.document UNION ALL SELECT document_key, regexp_extract(path, '[^/]+$') FROM source.file)
WHERE file_name = ?1 OR regexp_replace(file_name, '\.[A-Za-z]+$', '') = ?1
ORDER BY document_key;

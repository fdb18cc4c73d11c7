-- The name of one document.
SELECT file_name FROM source.document WHERE document_key = ?;

-- The documents as files.
SELECT document_key, file_name, file_type, bytes FROM document ORDER BY document_key;

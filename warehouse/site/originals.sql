-- The documents of the release, and what each file is.
SELECT document_key, file_type FROM source.document ORDER BY document_key;

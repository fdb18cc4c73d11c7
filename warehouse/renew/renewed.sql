-- The documents that are built anew.
SELECT document_key FROM renewed_document ORDER BY document_key;

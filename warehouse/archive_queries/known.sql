-- The documents, and by what each was extracted; those that were longest ago come first.
SELECT document_key, extractor_version FROM document ORDER BY loaded_at, document_key;

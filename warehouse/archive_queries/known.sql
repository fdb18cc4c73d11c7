-- The documents, and the version of the extractor by which each was read.
SELECT document_key, extractor_version FROM document ORDER BY document_key;

-- The documents, and the version that came last to what is kept of each; those that were extracted longest ago come first.
SELECT d.document_key, coalesce(u.version, d.extractor_version)
FROM document d LEFT JOIN understood u USING (document_key) ORDER BY d.loaded_at, d.document_key;

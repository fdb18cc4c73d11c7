-- The documents that were read by a correction, and its hash.
SELECT DISTINCT document_key, hash FROM correction;

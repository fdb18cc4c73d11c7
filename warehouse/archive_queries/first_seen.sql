-- When a document was first seen.
SELECT min(first_seen) FROM document WHERE document_key = ?;

-- Where one document came from, if it was fetched.
SELECT url, first_seen, listing FROM source.fetched WHERE document_key = ? ORDER BY ALL;

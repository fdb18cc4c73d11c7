-- What was not met there before.
INSERT INTO found
SELECT DISTINCT ON (t.document_key, t.inbox, t.path) t.document_key, t.inbox, t.path, t.region, ?::TIMESTAMP, ?::TIMESTAMP FROM found_tonight t
WHERE NOT EXISTS (FROM found f WHERE f.document_key = t.document_key AND f.inbox = t.inbox AND f.path = t.path)
ORDER BY t.document_key, t.inbox, t.path;

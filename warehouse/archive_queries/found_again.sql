-- What lies where it lay.
UPDATE found SET last_seen = ?::TIMESTAMP, region = t.region FROM found_tonight t
WHERE found.document_key = t.document_key AND found.inbox = t.inbox AND found.path = t.path;

-- A worker is there.
INSERT INTO worker (id, host, version, documents) VALUES (?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp()

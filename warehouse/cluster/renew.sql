-- Keeps a partition for another lease, if it is still the worker's.
UPDATE partition p SET lease_until = clock_timestamp() + make_interval(secs => r.lease_seconds), read = ?, pages = ?
FROM run r WHERE r.id = p.run AND r.ended_at IS NULL AND p.run = ? AND p.number = ? AND p.state = 'taken' AND p.fence = ?

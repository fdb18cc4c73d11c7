-- Marks a partition done with its shard, if it is still the worker's.
UPDATE partition p SET state = 'done', shard = ?, bytes = ?, sha256 = ?, read = ?, pages = ?, done_at = clock_timestamp(), lease_until = NULL
FROM run r WHERE r.id = p.run AND r.ended_at IS NULL AND p.run = ? AND p.number = ? AND p.state = 'taken' AND p.fence = ?

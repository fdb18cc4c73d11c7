-- A shard that is not what was said of it does not count.
UPDATE partition SET state = 'open', queued = false, fence = fence + 1, worker = NULL, lease_until = NULL, shard = NULL, bytes = NULL, sha256 = NULL, read = 0, pages = 0
WHERE run = ? AND number = ? AND state = 'done' AND fence = ?

-- A worker that stops, or cannot write, gives its partition to another at once.
UPDATE partition SET state = 'open', queued = false, fence = fence + 1, worker = NULL, lease_until = NULL, read = 0, pages = 0
WHERE run = ? AND number = ? AND state = 'taken' AND fence = ?

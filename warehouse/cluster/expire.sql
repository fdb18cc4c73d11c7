-- Partitions whose lease ran out change hands: what the worker that had them still says of them does not count.
UPDATE partition SET state = 'open', queued = false, fence = fence + 1, worker = NULL, lease_until = NULL, read = 0, pages = 0
WHERE run = ? AND state = 'taken' AND lease_until < clock_timestamp()

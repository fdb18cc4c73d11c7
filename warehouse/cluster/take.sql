-- Takes a partition, if it is still to be taken: a message that comes twice takes nothing the second time.
UPDATE partition p SET state = 'taken', queued = false, fence = fence + 1, worker = ?, read = 0, pages = 0, taken_at = clock_timestamp(),
       lease_until = clock_timestamp() + make_interval(secs => r.lease_seconds)
FROM run r WHERE r.id = p.run AND r.ended_at IS NULL AND p.run = ? AND p.number = ? AND p.state = 'open' RETURNING p.fence

-- Open partitions of which no worker was told yet; outdated ones only where there is time for them.
UPDATE partition SET queued = true WHERE run = ? AND state = 'open' AND NOT queued AND (NOT outdated OR ?) RETURNING number

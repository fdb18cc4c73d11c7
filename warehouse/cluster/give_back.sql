-- Partitions that no worker comes to an end with, and all where there is no worker: the manager reads them.
UPDATE partition SET state = 'returned', fence = fence + 1 WHERE run = ? AND state = 'open' AND (fence >= ? OR ?)

-- Partitions whose shard counts, and what must be in it.
SELECT number, fence, shard, bytes, sha256 FROM partition WHERE run = ? AND state = 'done' ORDER BY number

-- Whether this shard counts: what a worker asks that got no answer when it said so.
SELECT count(*) FROM partition WHERE run = ? AND number = ? AND fence = ? AND state = 'done' AND shard = ?

-- The time for outdated documents is over: what no worker has begun is left for another night.
UPDATE partition SET state = 'withdrawn' WHERE run = ? AND state = 'open' AND outdated

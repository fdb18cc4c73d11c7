-- Runs that ended more than thirty days ago, with their partitions.
DELETE FROM run WHERE ended_at < clock_timestamp() - INTERVAL '30 days'

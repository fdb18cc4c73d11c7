-- All that a manager asks as it waits, in one row.
SELECT (SELECT ended_at IS NULL FROM run WHERE run.id = p.run) AS going_on,
       count(*) FILTER (WHERE state = 'open') AS open,
       count(*) FILTER (WHERE state = 'open' AND NOT outdated) AS open_new,
       count(*) FILTER (WHERE state = 'open' AND queued) AS queued,
       count(*) FILTER (WHERE state = 'taken') AS taken,
       count(*) FILTER (WHERE state = 'taken' AND lease_until < clock_timestamp()) AS expired,
       count(*) FILTER (WHERE state = 'done') AS done,
       count(*) FILTER (WHERE state = 'open' AND fence >= ?) AS hopeless,
       coalesce(sum(read), 0) AS read,
       coalesce(sum(pages), 0) AS pages,
       (SELECT count(*) FROM int_channel_message m WHERE m.region = ?) AS messages,
       (SELECT count(*) FROM worker w WHERE w.seen_at > clock_timestamp() - INTERVAL '60 seconds') AS workers
FROM partition p WHERE p.run = ? GROUP BY p.run

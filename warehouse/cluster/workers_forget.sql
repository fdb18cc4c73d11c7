-- Workers that were not seen for a day.
DELETE FROM worker WHERE seen_at < clock_timestamp() - INTERVAL '1 day'

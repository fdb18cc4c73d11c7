-- How many documents have which status.
SELECT status, count(*) FROM source.document GROUP BY status ORDER BY status;

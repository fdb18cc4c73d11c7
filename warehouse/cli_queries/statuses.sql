-- How many documents have which status.
SELECT status, count(*) AS documents FROM source.document GROUP BY ALL ORDER BY ALL;

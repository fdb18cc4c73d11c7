-- The values of one closed list of codes; the metrics of the prose are one too.
SELECT value FROM (SELECT list, value FROM meta.value UNION ALL SELECT 'metric', metric FROM meta.metric) WHERE list = ? ORDER BY ALL;

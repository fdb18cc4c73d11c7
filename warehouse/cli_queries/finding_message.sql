-- What one finding says, and below it what its witnesses say.
WITH asked AS (SELECT ?::VARCHAR AS finding_key),
said AS (
    SELECT 0 AS place, f.message FROM quality.finding f JOIN asked a ON f.finding_key::VARCHAR = a.finding_key
    UNION ALL
    SELECT 1, '  ' || w.message FROM quality.witness w JOIN asked a ON w.finding_key::VARCHAR = a.finding_key
)
SELECT message FROM said ORDER BY place, message;

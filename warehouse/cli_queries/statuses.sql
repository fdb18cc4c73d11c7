-- How many documents have which status; null means any.
WITH asked AS (SELECT ?::VARCHAR AS department, ?::INTEGER AS year)
SELECT d.status, count(*) AS documents
FROM source.document d, asked a
WHERE (a.department IS NULL OR d.department_name = a.department) AND (a.year IS NULL OR d.fiscal_year = a.year)
GROUP BY d.status
ORDER BY d.status;

-- How many findings have which severity.
SELECT severity, count(*) FROM quality.finding GROUP BY severity ORDER BY severity;

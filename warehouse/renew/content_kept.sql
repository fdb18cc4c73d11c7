-- Keeps them beside the release.
DROP TABLE IF EXISTS keeping.content;
CREATE TABLE keeping.content AS
SELECT table_name, year, sum(rows)::HUGEINT AS rows, sum(low)::HUGEINT AS low, sum(high)::HUGEINT AS high
FROM content_change GROUP BY ALL HAVING sum(rows) <> 0 OR sum(low) <> 0 OR sum(high) <> 0 ORDER BY ALL;

-- The parts that have other rows now.
SELECT table_name, province, year FROM part_digest GROUP BY ALL HAVING sum(rows) <> 0 OR sum(low) <> 0 OR sum(high) <> 0 ORDER BY ALL;

-- Rows of a table with the part that they belong to: unknown and 0 where nothing tells the province or the year.
CREATE OR REPLACE TEMP TABLE placed AS
SELECT coalesce({province}, 'unknown') AS part_province, coalesce({year}, 0)::INTEGER AS part_year, t.*
FROM {rows} t{joined}
WHERE {among}
ORDER BY part_province, part_year;

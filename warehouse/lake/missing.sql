-- Tables that do not have the rows that came into them, or not all of them in their files; and files that do not have those that were
-- written into them, which they say themselves. Variable: written, the files that were written now.
SELECT table_name || ': ' || c.rows || ' rows, of ' || t.rows
FROM (SELECT schema_name || '.' || table_name AS table_name, rows FROM table_content) t JOIN counted c USING (table_name)
WHERE t.rows <> c.rows
UNION ALL
SELECT table_name || ': ' || coalesce(c.rows::VARCHAR, 'no') || ' rows, in its Parquet files ' || f.rows
FROM (SELECT table_name, sum(rows) AS rows FROM lake_file GROUP BY table_name) f LEFT JOIN counted c USING (table_name)
WHERE c.rows IS DISTINCT FROM f.rows
UNION ALL
SELECT l.path || ': ' || l.rows || ' rows, and the file says ' || coalesce(m.num_rows::VARCHAR, 'nothing')
FROM lake_file l LEFT JOIN parquet_file_metadata(getvariable('written')) m ON m.file_name = l.path
WHERE l.is_new AND l.rows IS DISTINCT FROM m.num_rows;

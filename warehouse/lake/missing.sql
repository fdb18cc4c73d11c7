-- Tables whose files do not have all their rows, and files that do not have those that were written into them, which they say themselves.
-- Variable: written, the files that were written now.
SELECT t.table_name || ': ' || t.rows || ' rows, in its Parquet files ' || coalesce(f.rows::VARCHAR, 'none')
FROM (SELECT schema_name || '.' || table_name AS table_name, rows FROM table_content) t
RIGHT JOIN (SELECT table_name, sum(rows) AS rows FROM lake_file GROUP BY table_name) f USING (table_name)
WHERE t.rows IS DISTINCT FROM f.rows
UNION ALL
SELECT l.path || ': ' || l.rows || ' rows, and the file says ' || coalesce(m.num_rows::VARCHAR, 'nothing')
FROM lake_file l LEFT JOIN parquet_file_metadata(getvariable('written')) m ON m.file_name = l.path
WHERE l.is_new AND l.rows IS DISTINCT FROM m.num_rows;

-- All tables and views of the warehouse, with their number of rows (null: a view) and what a row is.
SELECT CASE schema_name WHEN 'main' THEN '' ELSE schema_name || '.' END || table_name AS "table", estimated_size AS rows, regexp_extract(comment, '^[^.;]*') AS description
FROM duckdb_tables() WHERE NOT internal AND database_name = current_database()
UNION ALL
SELECT CASE schema_name WHEN 'main' THEN '' ELSE schema_name || '.' END || view_name, NULL, regexp_extract(comment, '^[^.;]*')
FROM duckdb_views() WHERE NOT internal AND database_name = current_database()
ORDER BY "table";

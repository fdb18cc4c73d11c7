-- Every column of every table and view of the release, with what its comment says.
SELECT CASE c.schema_name WHEN 'main' THEN '' ELSE c.schema_name || '.' END || c.table_name AS "table", coalesce(t.comment, v.comment) AS table_comment,
       c.column_name AS "column", c.data_type AS type, c.comment
FROM duckdb_columns() c
LEFT JOIN duckdb_tables() t ON t.database_name = c.database_name AND t.schema_name = c.schema_name AND t.table_name = c.table_name
LEFT JOIN duckdb_views() v ON v.database_name = c.database_name AND v.schema_name = c.schema_name AND v.view_name = c.table_name
WHERE c.database_name = current_database() AND NOT c.internal
ORDER BY c.schema_name <> 'main', c.schema_name, c.table_name, c.column_index;

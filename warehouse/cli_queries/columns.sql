-- The columns of one table or view, by schema and name; list is the closed list of its values.
WITH asked AS (SELECT ?::VARCHAR AS schema_name, ?::VARCHAR AS table_name)
SELECT c.column_name AS "column", c.data_type AS type, c.comment AS description, v.list
FROM duckdb_columns() c JOIN asked a ON a.schema_name = c.schema_name AND a.table_name = c.table_name
LEFT JOIN meta.value_column v ON v.schema_name = c.schema_name AND v.column_name = c.column_name AND coalesce(v.table_name, c.table_name) = c.table_name
WHERE c.database_name = current_database()
ORDER BY c.column_index;

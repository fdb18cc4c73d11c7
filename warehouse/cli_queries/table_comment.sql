-- What one row of a table or view is, by schema and name.
WITH asked AS (SELECT ?::VARCHAR AS schema_name, ?::VARCHAR AS table_name)
SELECT t.comment FROM duckdb_tables() t JOIN asked a ON a.schema_name = t.schema_name AND a.table_name = t.table_name WHERE t.database_name = current_database()
UNION ALL
SELECT v.comment FROM duckdb_views() v JOIN asked a ON a.schema_name = v.schema_name AND a.table_name = v.view_name WHERE v.database_name = current_database();

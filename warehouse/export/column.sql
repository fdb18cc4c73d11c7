-- one row per column of the star schema: the sheet of a workbook that explains the others
SELECT table_name AS "table", column_name AS "column", data_type AS type, comment AS description
FROM duckdb_columns() WHERE database_name = current_database() AND schema_name = 'main' AND table_name IN (SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main')
ORDER BY table_name, column_index;

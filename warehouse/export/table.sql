-- one row per table of the star schema, with the order in which its rows are written
SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'main' ORDER BY table_name;

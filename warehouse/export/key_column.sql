-- The columns of a table of the star schema that hold whole numbers of up to 19 digits. Variable: table.
SELECT column_name FROM duckdb_columns()
WHERE database_name = current_database() AND schema_name = 'main' AND table_name = getvariable('table') AND data_type = 'BIGINT' AND column_name LIKE '%\_key' ESCAPE '\'
ORDER BY column_index;

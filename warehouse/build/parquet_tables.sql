-- The tables of which the release at hand has a Parquet file, as paths.
SELECT schema_name || '/' || table_name FROM parquet_table ORDER BY ALL;

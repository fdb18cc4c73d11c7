-- The tables of which a release has a Parquet file.
CREATE TABLE parquet_table AS
SELECT schema_name, table_name, rows FROM table_content WHERE schema_name IN ('main', 'source') ORDER BY ALL;

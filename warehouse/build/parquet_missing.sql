-- The tables whose Parquet file is not there or has other rows, which the files say themselves.
-- Variable: files, a pattern of their paths.
SELECT p.table_name || ': ' || p.rows || ' rows, in its Parquet file ' || coalesce(f.num_rows::VARCHAR, 'none')
FROM parquet_table p
LEFT JOIN (SELECT parse_filename(file_name, true) AS table_name, parse_filename(parse_dirpath(file_name)) AS schema_name, num_rows
           FROM parquet_file_metadata(getvariable('files'))) f USING (schema_name, table_name)
WHERE p.rows IS DISTINCT FROM f.num_rows;

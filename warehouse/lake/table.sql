-- How a row (t) of each table of a release tells its place: province, year, what must be joined for them (see place.sql), and what the
-- folder of a year is called, which must not be like a column. Variable: database, the name of the release in a connection.
SELECT schema_name || '.' || table_name AS name,
       CASE WHEN bool_or(column_name = 'department_key') THEN 'b.province' WHEN bool_or(column_name = 'document_key') THEN 'd.province' ELSE 'NULL' END AS province,
       CASE WHEN bool_or(column_name = 'year_key') THEN 't.year_key' WHEN bool_or(column_name = 'document_key') THEN 'd.year' ELSE 'NULL' END AS year,
       concat(CASE WHEN bool_or(column_name = 'department_key') THEN ' LEFT JOIN place_of_body b ON b.department_key = t.department_key' END,
              CASE WHEN bool_or(column_name = 'document_key') THEN ' LEFT JOIN place_of_document d ON d.document_key = t.document_key' END) AS joined,
       CASE WHEN bool_or(column_name = 'year') THEN 'fiscal_year' ELSE 'year' END AS year_folder
FROM duckdb_tables() JOIN duckdb_columns() USING (database_name, schema_name, table_name)
WHERE database_name = getvariable('database')
GROUP BY schema_name, table_name
ORDER BY name;

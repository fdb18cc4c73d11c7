-- The tables of a release, and how a row (t) tells its fiscal year. What runs did has no checksum: the schema ops is left out.
-- Variable: database, the name of the release in a connection.
SELECT schema_name || '.' || table_name AS name,
       CASE WHEN bool_or(column_name = 'year_key') THEN 't.year_key' WHEN bool_or(column_name = 'fiscal_year') THEN 't.fiscal_year'
            WHEN bool_or(column_name = 'document_key') THEN 'd.fiscal_year' ELSE 'NULL' END AS year
FROM duckdb_tables() JOIN duckdb_columns() USING (database_name, schema_name, table_name)
WHERE database_name = getvariable('database') AND schema_name <> 'ops' AND NOT temporary
GROUP BY schema_name, table_name
ORDER BY name;

-- The description of the exported tables as a Frictionless data package (https://datapackage.org), from the comments of
-- tables and columns. Variables: release.
WITH field AS (
    SELECT table_name, column_index, json_object(
        'name', column_name,
        'type', CASE WHEN data_type IN ('TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT') THEN 'integer'
                     WHEN data_type LIKE 'DECIMAL%' OR data_type IN ('DOUBLE', 'FLOAT') THEN 'number'
                     WHEN data_type = 'BOOLEAN' THEN 'boolean' WHEN data_type = 'DATE' THEN 'date' WHEN data_type LIKE 'TIMESTAMP%' THEN 'datetime' ELSE 'string' END,
        'description', coalesce(comment, '')) AS text, column_name
    FROM duckdb_columns() WHERE database_name = current_database() AND schema_name = 'main'
), foreign_key AS (
    SELECT f.table_name, list(json_object('fields', f.column_name, 'reference', json_object('resource', d.table_name, 'fields', d.key)) ORDER BY f.column_index) AS keys
    FROM field f JOIN (VALUES ('dim_year', 'year_key', 'year_key'), ('dim_department', 'department_key', 'department_key'), ('dim_subject', 'subject_key', 'subject_key'),
                              ('dim_subject', 'subject_key', 'functional_subject_key')) d(table_name, key, column_name) ON d.column_name = f.column_name AND d.table_name <> f.table_name
    GROUP BY f.table_name
), resource AS (
    SELECT t.table_name, json_merge_patch(json_object(
        'name', t.table_name, 'path', t.table_name || '.csv', 'description', coalesce(t.comment, ''), 'profile', 'tabular-data-resource', 'format', 'csv',
        'mediatype', 'text/csv', 'encoding', 'utf-8',
        'schema', json_object('fields', (SELECT list(text ORDER BY column_index) FROM field f WHERE f.table_name = t.table_name), 'missingValues', [''])),
        CASE WHEN t.table_name IN ('dim_year', 'dim_department', 'dim_subject') THEN json_object('schema', json_object('primaryKey', replace(t.table_name, 'dim_', '') || '_key')) ELSE '{}'::JSON END,
        CASE WHEN k.keys IS NOT NULL THEN json_object('schema', json_object('foreignKeys', k.keys)) ELSE '{}'::JSON END) AS text
    FROM duckdb_tables() t LEFT JOIN foreign_key k USING (table_name)
    WHERE t.database_name = current_database() AND t.schema_name = 'main'
)
SELECT json_pretty(json_object('name', 'juesuan', 'title', 'Final accounts (决算) and budgets (预算) of Chinese government bodies', 'profile', 'tabular-data-package',
                               'version', getvariable('release'), 'resources', (SELECT list(text ORDER BY table_name) FROM resource)));

-- The text of views.sql, by which DuckDB reads the lake of a release alone: a view for each table, then the release's own views and
-- table macros that ask no other tables.
WITH RECURSIVE folder AS (
    SELECT table_name AS name, replace(table_name, '.', '/') || '.parquet' || CASE WHEN bool_or(contains(path, '.parquet/')) THEN '/*/*/rows.parquet' ELSE '' END AS files
    FROM lake_file GROUP BY table_name
), view AS (
    SELECT view_name AS name, replace(sql, 'CREATE VIEW', 'CREATE OR REPLACE VIEW') AS statement
    FROM duckdb_views() WHERE database_name = 'built' AND schema_name IN ('main', 'source') AND NOT internal
), depth AS (
    -- of a view that asks another it is one more
    SELECT name, statement, 1 AS depth FROM view
    UNION ALL
    SELECT v.name, v.statement, d.depth + 1 FROM depth d JOIN view v ON v.name <> d.name AND regexp_matches(v.statement, '(FROM|JOIN) ' || d.name || '\b')
), stated AS (
    SELECT 1 AS step, 0 AS depth, name, 'CREATE OR REPLACE VIEW ' || name || ' AS FROM read_parquet(''parquet/' || files || ''', hive_partitioning = false);'
           || coalesce(chr(10) || 'COMMENT ON VIEW ' || name || ' IS ''' || replace(t.comment, '''', '''''') || ''';', '') AS statement
    FROM folder LEFT JOIN duckdb_tables() t ON t.database_name = 'built' AND t.schema_name || '.' || t.table_name = name
    UNION ALL
    SELECT 2, max(depth), name, statement FROM depth GROUP BY name, statement
    UNION ALL
    SELECT DISTINCT 3, 0, function_name, 'CREATE OR REPLACE MACRO ' || function_name || '(' || array_to_string(parameters, ', ') || ') AS TABLE ' || macro_definition || ';'
    FROM duckdb_functions() WHERE database_name = 'built' AND schema_name = 'main' AND function_type = 'table_macro' AND NOT internal
)
SELECT '-- The tables of this release for DuckDB, out of its Parquet files alone. In the folder where this lies: duckdb -init views.sql' || chr(10)
       || 'CREATE SCHEMA IF NOT EXISTS source;' || chr(10) || string_agg(trim(statement), chr(10) ORDER BY step, depth, name) || chr(10)
FROM stated;

-- How much each table of a release holds, by fiscal year, and a checksum that depends on nothing else. The release is
-- attached as "built". What tells when something was read is left out of the checksum, and so is the schema ops: the
-- same documents have the same checksums whenever, however often and in whatever order they came.

CREATE TABLE released_table AS
SELECT t.schema_name, t.table_name,
       CASE WHEN bool_or(c.column_name = 'year_key') THEN 't.year_key' WHEN bool_or(c.column_name = 'fiscal_year') THEN 't.fiscal_year'
            WHEN bool_or(c.column_name = 'document_key') THEN 'd.fiscal_year' ELSE 'NULL' END AS year_of_row
FROM duckdb_tables() t JOIN duckdb_columns() c USING (database_name, schema_name, table_name)
WHERE t.database_name = 'built' AND t.schema_name <> 'ops'
GROUP BY ALL
ORDER BY ALL;

SET VARIABLE counting = (
    SELECT string_agg(format(
        'SELECT ''{0}'' AS schema_name, ''{1}'' AS table_name, {2}::INTEGER AS year, count(*) AS rows, sum(md5_number_lower(t::VARCHAR)) AS low, sum(md5_number_upper(t::VARCHAR)) AS high '
        'FROM (SELECT COLUMNS(c -> c NOT IN (''first_seen'', ''last_seen'', ''loaded_at'')) FROM built.{0}.{1}) AS t {3} GROUP BY ALL',
        schema_name, table_name, year_of_row, CASE WHEN year_of_row = 'd.fiscal_year' THEN 'LEFT JOIN built.source.document d USING (document_key)' ELSE '' END),
        ' UNION ALL ' ORDER BY schema_name, table_name)
    FROM released_table);

CREATE TABLE content AS FROM query(getvariable('counting'));

CREATE TABLE table_content AS
SELECT schema_name, table_name, coalesce(sum(rows), 0)::BIGINT AS rows,
       md5(concat_ws('|', coalesce(sum(rows), 0), coalesce(sum(low), 0), coalesce(sum(high), 0))) AS checksum,
       coalesce(list({year: year, rows: rows} ORDER BY year NULLS LAST) FILTER (rows IS NOT NULL AND year_of_row <> 'NULL'), []) AS years
FROM released_table LEFT JOIN content USING (schema_name, table_name)
GROUP BY schema_name, table_name
ORDER BY ALL;

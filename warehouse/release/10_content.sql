-- How much each table of a release holds, by fiscal year, and a checksum that depends on nothing else: what was counted when its
-- rows came and went (renew/content.sql), which lies beside the release (kept). The release is attached as "built".
CREATE TABLE table_content AS
WITH released AS (
    SELECT schema_name, table_name, bool_or(column_name IN ('year_key', 'fiscal_year', 'document_key')) AS has_years
    FROM duckdb_tables() t JOIN duckdb_columns() c USING (database_name, schema_name, table_name)
    WHERE t.database_name = 'built' AND t.schema_name <> 'ops'
    GROUP BY ALL
)
SELECT r.schema_name, r.table_name, coalesce(sum(rows), 0)::BIGINT AS rows,
       md5(concat_ws('|', coalesce(sum(rows), 0), coalesce(sum(low), 0), coalesce(sum(high), 0))) AS checksum,
       coalesce(list({year: year, rows: rows::BIGINT} ORDER BY year NULLS LAST) FILTER (rows IS NOT NULL AND has_years), []) AS years
FROM released r LEFT JOIN kept.content c ON c.table_name = r.schema_name || '.' || r.table_name
GROUP BY r.schema_name, r.table_name
ORDER BY ALL;

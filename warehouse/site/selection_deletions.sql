-- One statement for each table that says of a body or a document whose its rows are: what is deleted of it.
WITH of_table AS (
    SELECT c.schema_name, c.table_name, list(c.column_name) AS columns
    FROM duckdb_columns() c JOIN duckdb_tables() t USING (database_name, schema_name, table_name)
    WHERE c.database_name = current_database() AND NOT t.temporary AND t.schema_name IN ('main', 'source', 'quality', 'ops')
    GROUP BY ALL
)
SELECT 'DELETE FROM ' || schema_name || '.' || table_name || ' WHERE ' || CASE
           WHEN list_contains(columns, 'department_key') AND schema_name = 'main' THEN 'department_key NOT IN (SELECT department_key FROM chosen_department)'
           WHEN list_contains(columns, 'document_key') THEN 'document_key NOT IN (SELECT document_key FROM chosen_document)'
           WHEN list_contains(columns, 'department') THEN 'department NOT IN (SELECT name FROM chosen_department)'
           ELSE 'NOT list_has_any(list_transform(places, lambda p: p.document_key), (SELECT coalesce(list(document_key), []) FROM chosen_document))' END AS deletion
FROM of_table
WHERE list_has_any(columns, ['department_key', 'document_key', 'department', 'places'])
ORDER BY ALL;

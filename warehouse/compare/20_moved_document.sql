-- one row per table and document whose rows are not the same in both releases; the rows of all others need not be laid
-- beside each other one by one
SET VARIABLE sums_of = coalesce((
    SELECT string_agg(format('SELECT ''{0}.{1}'' AS table_name, t.document_key, d.fiscal_year, count(*) AS rows, sum(hash([{2}])) AS total FROM {3} GROUP BY ALL',
        schema_name, table_name, array_to_string(list_transform(list_concat(keys, figures), c -> format('t.{}::VARCHAR', c)), ', '), joined),
        ' UNION ALL ' ORDER BY schema_name, table_name)
    FROM compared WHERE by_document), 'SELECT '''' AS table_name, NULL::VARCHAR AS document_key, NULL::INTEGER AS fiscal_year, 0 AS rows, 0 AS total WHERE false');
SET VARIABLE sums_of_a = replace(getvariable('sums_of'), '@.', 'a.');
SET VARIABLE sums_of_b = replace(getvariable('sums_of'), '@.', 'b.');
CREATE TABLE document_sum AS
SELECT 'a' AS side, * FROM query(getvariable('sums_of_a')) UNION ALL SELECT 'b', * FROM query(getvariable('sums_of_b'));

CREATE TABLE moved_document AS
SELECT DISTINCT table_name, document_key FROM document_sum GROUP BY table_name, document_key, fiscal_year, rows, total HAVING count(*) = 1;

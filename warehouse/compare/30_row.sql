-- one row per row of each release that may differ: table_name, year, body, body_key, subject, named (its keys in words),
-- figures, document_key
SET VARIABLE rows_of = (
    SELECT string_agg(format(
        'SELECT ''{0}.{1}'' AS table_name, {2}::INTEGER AS year, {3} AS body, {4} AS body_key, {5} AS subject, {6} AS named, {7}::VARCHAR[] AS figures, {8} AS document_key FROM {9}',
        schema_name, table_name, year_of_row,
        CASE WHEN is_fact THEN 'p.name' WHEN table_name = 'document' THEN 't.department_name' WHEN by_document THEN 'd.department_name' ELSE 'NULL' END,
        -- brackets and blanks are written this way and that
        CASE WHEN is_fact THEN 'regexp_replace(p.name, ''[\s()（）]'', '''', ''g'') || ''|'' || p.kind || coalesce((SELECT ''|'' || n.body_key FROM namesake n WHERE n.department_key = t.department_key), '''')' ELSE '''''' END,
        CASE WHEN list_contains(keys, 'subject_key') THEN 's.code || '' '' || s.name' WHEN is_fact THEN format('t.{}::VARCHAR', keys[len(keys)]) ELSE 'NULL' END,
        CASE WHEN is_fact THEN 'concat_ws(''·'', ' || array_to_string(list_transform(keys, k -> CASE k WHEN 'subject_key' THEN 's.code' WHEN 'functional_subject_key' THEN 'coalesce(u.code, '''')'
                 ELSE format('coalesce(t.{}::VARCHAR, '''')', k) END), ', ') || ')'
             ELSE 'md5([' || array_to_string(list_transform(keys, k -> format('t.{}::VARCHAR', k)), ', ') || ']::VARCHAR)' END,
        CASE WHEN is_fact THEN '[' || array_to_string(list_transform(figures, f -> format('t.{}::VARCHAR', f)), ', ') || ']'
             ELSE '[md5([' || array_to_string(list_transform(figures, f -> format('t.{}::VARCHAR', f)), ', ') || ']::VARCHAR)]' END,
        CASE WHEN list_contains(held, 'document_key') THEN 't.document_key' ELSE 'NULL' END,
        joined || CASE WHEN by_document THEN format('WHERE t.document_key IN (SELECT document_key FROM moved_document WHERE table_name = ''{}.{}'')', schema_name, table_name) ELSE '' END),
        ' UNION ALL ' ORDER BY schema_name, table_name)
    FROM compared);
SET VARIABLE rows_of_a = replace(getvariable('rows_of'), '@.', 'a.');
SET VARIABLE rows_of_b = replace(getvariable('rows_of'), '@.', 'b.');

-- rows with the same keys are told apart by their order
CREATE TABLE row_a AS
SELECT *, coalesce(year, 0) AS y, row_number() OVER (PARTITION BY table_name, year, body_key, named ORDER BY figures, document_key) AS nth FROM query(getvariable('rows_of_a'));
CREATE TABLE row_b AS
SELECT *, coalesce(year, 0) AS y, row_number() OVER (PARTITION BY table_name, year, body_key, named ORDER BY figures, document_key) AS nth FROM query(getvariable('rows_of_b'));

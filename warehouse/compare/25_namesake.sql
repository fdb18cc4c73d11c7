-- one row per version of a body whose name either release has of several bodies, such as 鼓楼区教育局 of two cities: they are told
-- apart by their keys, others by their names, because a key changes with what else becomes known of a body
SET VARIABLE bodies_of = CASE
    WHEN EXISTS (SELECT 1 FROM held_column WHERE schema_name = 'main' AND table_name = 'dim_department' AND column_name = 'body_key')
    THEN 'SELECT department_key, body_key, regexp_replace(name, ''[\s()（）]'', '''', ''g'') || kind AS name FROM @.main.dim_department'
    ELSE 'SELECT 0 AS department_key, 0 AS body_key, '''' AS name WHERE false' END;
SET VARIABLE bodies_of_a = replace(getvariable('bodies_of'), '@.', 'a.');
SET VARIABLE bodies_of_b = replace(getvariable('bodies_of'), '@.', 'b.');
CREATE TABLE called AS
SELECT 'a' AS side, * FROM query(getvariable('bodies_of_a')) UNION ALL SELECT 'b', * FROM query(getvariable('bodies_of_b'));

CREATE TABLE namesake AS
SELECT DISTINCT department_key, body_key FROM called
WHERE name IN (SELECT name FROM called GROUP BY side, name HAVING count(DISTINCT body_key) > 1);

-- one row per form and subject code of its columns, as in w_coded_row
CREATE TEMP TABLE w_coded_column AS
WITH code AS (
    SELECT DISTINCT instance, column_code AS code, CASE WHEN length(column_code) > 3 THEN left(column_code, 3) END AS class
    FROM w_cell WHERE is_subject_code(column_code)
), above AS (SELECT DISTINCT instance, class AS code FROM code WHERE class IS NOT NULL)
SELECT c.instance, c.code, k.code AS parent, a.code IS NULL AS is_leaf
FROM code c
LEFT JOIN above a ON a.instance = c.instance AND a.code = c.code
LEFT JOIN code k ON k.instance = c.instance AND k.code = c.class;

-- one row per form and subject code: the nearest shorter code that the form prints is its parent
CREATE TEMP TABLE w_coded_row AS
WITH code AS (
    SELECT DISTINCT instance, code, CASE WHEN length(code) > 3 THEN left(code, 3) END AS class, CASE WHEN length(code) > 5 THEN left(code, 5) END AS section
    FROM w_cell WHERE is_subject_code(code)
), above AS (
    SELECT instance, class AS code FROM code WHERE class IS NOT NULL
    UNION
    SELECT instance, section FROM code WHERE section IS NOT NULL
)
SELECT c.instance, c.code, coalesce(s.code, k.code) AS parent, a.code IS NULL AS is_leaf
FROM code c
LEFT JOIN above a ON a.instance = c.instance AND a.code = c.code
LEFT JOIN code s ON s.instance = c.instance AND s.code = c.section
LEFT JOIN code k ON k.instance = c.instance AND k.code = c.class;

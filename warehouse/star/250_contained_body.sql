-- one row per body and year whose money a department's own figures contain: any body above it in that year has published
CREATE TABLE contained_body AS
WITH RECURSIVE body AS (
    SELECT d.department_key, y.year_key, d.kind, name_key(d.name) AS body_key, name_key(d.parent_name) AS parent_key
    FROM dim_department d JOIN dim_year y ON y.year_key BETWEEN d.valid_from_year AND coalesce(d.valid_to_year, 9999)
), published AS (
    SELECT b.body_key, b.year_key FROM body b
    WHERE b.kind = 'department' AND (b.department_key, b.year_key) IN (SELECT (department_key, year_key) FROM fact_expenditure)
), upward AS (
    -- UNION, not UNION ALL: a circle of parents ends
    SELECT department_key, year_key, kind, body_key, parent_key AS above FROM body WHERE parent_key IS NOT NULL
    UNION
    SELECT u.department_key, u.year_key, u.kind, u.body_key, b.parent_key
    FROM upward u JOIN body b ON b.body_key = u.above AND b.year_key = u.year_key
    WHERE b.parent_key IS NOT NULL
)
SELECT DISTINCT u.department_key, u.year_key
FROM upward u JOIN published p ON p.body_key = u.above AND p.year_key = u.year_key
WHERE NOT (u.kind = 'department' AND u.above = u.body_key)
ORDER BY ALL;

COMMENT ON TABLE contained_body IS 'one row per body and year whose money is contained in the published figures of a department above it; views that sum over bodies leave it out';
COMMENT ON COLUMN contained_body.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN contained_body.year_key IS 'fiscal year';

-- What was spent by class in a year and in the one before? Over the same bodies only: those that published in both years. For more
-- years, FROM panel('expenditure', 2020, 2024) names the bodies that published in all of them.
-- 中文：同一批部门、单位今年和上年各类支出多少？
WITH body AS (
    SELECT DISTINCT body_key, department_kind, year FROM expenditure
), pair AS (
    SELECT t.body_key, t.department_kind, t.year
    FROM body t JOIN body p ON p.body_key = t.body_key AND p.department_kind = t.department_kind AND p.year = t.year - 1
), amount AS (
    SELECT b.year, e.class_code, e.class_name, e.body_key, e.department_kind,
           CASE WHEN e.year = b.year THEN e.amount_yuan END AS amount_yuan, CASE WHEN e.year < b.year THEN e.amount_yuan END AS before_yuan
    FROM pair b JOIN expenditure e ON e.body_key = b.body_key AND e.department_kind = b.department_kind AND e.year BETWEEN b.year - 1 AND b.year
    WHERE b.year = coalesce(getvariable('year'), b.year)
)
SELECT year, class_code, class_name, coalesce(sum(before_yuan), 0) AS before_yuan, coalesce(sum(amount_yuan), 0) AS amount_yuan,
       count(DISTINCT (body_key, department_kind)) AS bodies
FROM amount
GROUP BY year, class_code, class_name
ORDER BY class_code, year;

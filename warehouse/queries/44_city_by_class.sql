-- What do the bodies of each city spend by class (类): each yuan once, and as all of them print it? A department's figures contain its units'.
-- 中文：每个城市各类支出合计多少：不重复计算是多少，各部门、单位简单相加又是多少？
WITH printed AS (
    SELECT year_key AS year, province, city, class_code, class_name, sum(amount_yuan) AS all_bodies_yuan, count(DISTINCT department_key) AS bodies
    FROM fact_expenditure JOIN dim_department USING (department_key) JOIN dim_subject USING (subject_key)
    GROUP BY ALL
), counted AS (
    SELECT year, province, city, class_code, sum(amount_yuan) AS amount_yuan FROM expenditure GROUP BY ALL
)
SELECT p.year, p.province, p.city, p.class_code, p.class_name, coalesce(c.amount_yuan, 0) AS amount_yuan, p.all_bodies_yuan,
       p.all_bodies_yuan - coalesce(c.amount_yuan, 0) AS counted_twice_yuan, p.bodies
FROM printed p
LEFT JOIN counted c ON c.year = p.year AND c.province IS NOT DISTINCT FROM p.province AND c.city IS NOT DISTINCT FROM p.city AND c.class_code = p.class_code
WHERE p.year = coalesce(getvariable('year'), p.year)
ORDER BY p.year, p.province NULLS LAST, p.city NULLS FIRST, p.class_code;

-- Who has published final accounts, year by year, and who of the year before has not (or not yet)?
-- 中文：每年有多少部门、单位公布了决算，上年公布了而本年没有的是哪些？
WITH published AS (
    SELECT year, department, department_kind FROM quality.department_year WHERE kind = 'final_accounts'
), missing AS (
    SELECT p.year + 1 AS year, count(*) AS bodies, string_agg(p.department, '、' ORDER BY p.department) AS names
    FROM published p ANTI JOIN published t ON t.department = p.department AND t.department_kind = p.department_kind AND t.year = p.year + 1
    WHERE p.year < (SELECT max(year) FROM published)
    GROUP BY p.year
)
SELECT p.year, count(*) AS bodies, count(*) FILTER (p.department_kind = 'department') AS departments,
       coalesce(m.bodies, 0) AS missing, m.names AS missing_names
FROM published p LEFT JOIN missing m USING (year)
WHERE p.year = coalesce(getvariable('year'), p.year)
GROUP BY p.year, m.bodies, m.names
ORDER BY p.year;

-- What has each unit published of its department's spending? unit_yuan is null where a unit has not published.
-- 中文：部门所属各单位各公布了多少支出？
SELECT y.year_key AS year, u.parent_name AS department, u.name AS unit,
       (SELECT sum(f.amount_yuan) FROM fact_expenditure f WHERE f.department_key = u.department_key AND f.year_key = y.year_key) AS unit_yuan,
       (SELECT sum(f.amount_yuan) FROM fact_expenditure f JOIN dim_department d USING (department_key)
        WHERE d.name = u.parent_name AND d.kind = 'department' AND f.year_key = y.year_key) AS department_yuan
FROM dim_department u
JOIN dim_year y ON y.year_key BETWEEN u.valid_from_year AND coalesce(u.valid_to_year, 9999)
WHERE u.kind = 'unit' AND u.parent_name IS NOT NULL
  AND y.year_key = coalesce(getvariable('year'), y.year_key) AND u.parent_name = coalesce(getvariable('department'), u.parent_name)
ORDER BY year, department, unit;

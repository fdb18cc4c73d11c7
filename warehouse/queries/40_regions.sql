-- What was spent in each region, level of government and year, per head where staff is stated, and how many of its known bodies have published?
-- 中文：各地区、各级政府每年支出多少，人均多少，有多少部门、单位已经公布？
SELECT province, city, county, level, year, sum(expenditure_yuan) AS expenditure_yuan, sum(staff) AS staff,
       sum(bodies_known) AS bodies_known, sum(bodies_with_finals) AS bodies_with_finals
FROM region_year
WHERE year = coalesce(getvariable('year'), year)
GROUP BY province, city, county, level, year
ORDER BY province NULLS LAST, city NULLS FIRST, county NULLS FIRST, level, year;

-- What do like bodies spend: one sector at one level of government, per head, region by region?
-- 中文：同一行业、同一级政府的部门、单位各支出多少，人均多少？
SELECT sector, level, year, province, city, county, expenditure_yuan, per_head_yuan, staff, bodies_known, bodies_with_finals
FROM region_year
WHERE sector IS NOT NULL AND expenditure_yuan IS NOT NULL AND year = coalesce(getvariable('year'), year)
ORDER BY sector, level, year, expenditure_yuan DESC;

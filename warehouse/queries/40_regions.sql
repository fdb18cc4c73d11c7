-- What was spent in each region, level of government and year, per head where staff is stated, and how many of its known bodies have published?
SELECT province, city, county, level, year, sum(expenditure_yuan) AS expenditure_yuan, sum(staff) AS staff,
       sum(bodies_known) AS bodies_known, sum(bodies_with_finals) AS bodies_with_finals
FROM region_year
WHERE year = coalesce(getvariable('year'), year)
GROUP BY province, city, county, level, year
ORDER BY province NULLS LAST, city NULLS FIRST, county NULLS FIRST, level, year;

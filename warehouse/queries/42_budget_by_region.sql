-- How much of its budget did each region spend, over the bodies that have both? Nothing is told where none has.
-- 中文：各地区预算执行了多少？只算预算、决算都有的。
SELECT province, city, county, level, year, sum(budget_of_final_yuan) AS budget_yuan, sum(final_of_budgeted_yuan) AS final_yuan,
       try_cast(round(100 * sum(final_of_budgeted_yuan)::DECIMAL(32, 2) / nullif(sum(budget_of_final_yuan), 0), 2) AS DECIMAL(18, 2)) AS completion_pct
FROM region_year
WHERE year = coalesce(getvariable('year'), year)
GROUP BY province, city, county, level, year
ORDER BY province NULLS LAST, city NULLS FIRST, county NULLS FIRST, level, year;

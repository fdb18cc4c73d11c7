-- What is basic expenditure of the general public budget spent on by its nature? Shares by economic subject (经济分类) over
-- the bodies whose form tells, with how many these are of all that published and how much of their basic expenditure.
-- 中文：一般公共预算基本支出按经济分类用于什么？
WITH coverage AS (
    SELECT year, count(basic_detail_yuan) AS bodies, count(*) AS bodies_published,
           round(100 * sum(general_basic_yuan) FILTER (basic_detail_yuan IS NOT NULL) / nullif(sum(general_basic_yuan), 0), 2) AS covered_pct
    FROM economic_coverage GROUP BY year
)
SELECT year, class_code, class_name, economic_code, economic_name, sum(amount_yuan) AS amount_yuan,
       round(100 * sum(amount_yuan) / sum(sum(amount_yuan)) OVER (PARTITION BY year), 2) AS share_pct, bodies, bodies_published, covered_pct
FROM economic_expenditure JOIN coverage USING (year)
WHERE detail = 'basic_only' AND fund = 'general_public' AND year = coalesce(getvariable('year'), year)
GROUP BY year, class_code, class_name, economic_code, economic_name, bodies, bodies_published, covered_pct
ORDER BY year, amount_yuan DESC;

-- What do the “三公” expenses come to against their budget?
-- 中文：“三公”经费决算与预算相比如何？
SELECT year, department, sum(budget_yuan) AS budget_yuan, sum(final_yuan) AS final_yuan,
       round(100 * sum(final_yuan) / nullif(sum(budget_yuan), 0), 2) AS final_of_budget_pct
FROM three_public
WHERE year = coalesce(getvariable('year'), year) AND department = coalesce(getvariable('department'), department)
GROUP BY ALL
ORDER BY year, final_yuan DESC NULLS LAST, department;

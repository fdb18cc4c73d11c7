-- What do the “三公” expenses consist of: travel abroad, vehicles bought and run, receptions?
-- 中文：“三公”经费各项（因公出国、公车购置、公车运行、公务接待）预算、决算各多少？
SELECT year, item, count(final_yuan) AS bodies, sum(budget_yuan) AS budget_yuan, sum(final_yuan) AS final_yuan,
       round(100 * sum(final_yuan) / nullif(sum(sum(final_yuan)) OVER (PARTITION BY year), 0), 2) AS share_pct
FROM three_public
WHERE year = coalesce(getvariable('year'), year) AND department = coalesce(getvariable('department'), department)
GROUP BY year, item
ORDER BY year, final_yuan DESC NULLS LAST, item;

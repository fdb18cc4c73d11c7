-- How did spending change from year to year? Over the same bodies only: those that published in both years.
-- 中文：支出逐年怎样变化？只比较两年都公布了的部门、单位。
WITH total AS (
    SELECT department, department_kind, year, sum(amount_yuan) AS amount_yuan FROM expenditure
    WHERE department = coalesce(getvariable('department'), department) AND starts_with(item_code, coalesce(getvariable('subject'), ''))
    GROUP BY ALL
)
SELECT t.year, count(*) AS bodies, sum(p.amount_yuan) AS before_yuan, sum(t.amount_yuan) AS amount_yuan, sum(t.amount_yuan) - sum(p.amount_yuan) AS change_yuan,
       round(100 * (sum(t.amount_yuan) - sum(p.amount_yuan)) / nullif(sum(p.amount_yuan), 0), 2) AS change_pct
FROM total t
JOIN total p ON p.department = t.department AND p.department_kind = t.department_kind AND p.year = t.year - 1
GROUP BY t.year
ORDER BY t.year;

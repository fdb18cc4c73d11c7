-- How did each body's spending change from year to year? The change is null where the year before was not published.
WITH total AS (
    SELECT department, department_kind, year, sum(amount_yuan) AS amount_yuan FROM expenditure GROUP BY ALL
)
SELECT t.department, t.year, t.amount_yuan, t.amount_yuan - p.amount_yuan AS change_yuan,
       round(100 * (t.amount_yuan - p.amount_yuan) / nullif(p.amount_yuan, 0), 2) AS change_pct
FROM total t
LEFT JOIN total p ON p.department = t.department AND p.department_kind = t.department_kind AND p.year = t.year - 1
ORDER BY t.department, t.year;

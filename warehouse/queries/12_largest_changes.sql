-- Whose spending changed most against the year before, up or down? Bodies that published in both years; a body whose department
-- published in one of them, and itself in the other, is none of them.
-- 中文：哪些部门、单位的支出比上年变化最大？
WITH total AS (
    SELECT body_key, department_kind, year, last(department ORDER BY department) AS department, sum(amount_yuan) AS amount_yuan
    FROM expenditure
    WHERE starts_with(item_code, coalesce(getvariable('subject'), ''))
    GROUP BY body_key, department_kind, year
)
SELECT t.year, t.department, p.amount_yuan AS before_yuan, t.amount_yuan, t.amount_yuan - p.amount_yuan AS change_yuan,
       round(100 * (t.amount_yuan - p.amount_yuan) / nullif(p.amount_yuan, 0), 2) AS change_pct
FROM total t
JOIN total p ON p.body_key = t.body_key AND p.department_kind = t.department_kind AND p.year = t.year - 1
WHERE t.year = coalesce(getvariable('year'), t.year) AND t.department = coalesce(getvariable('department'), t.department)
ORDER BY abs(t.amount_yuan - p.amount_yuan) DESC, t.year, t.department;

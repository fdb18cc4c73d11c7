-- How much of basic expenditure of the general public budget goes to people (人员经费: classes 301 and 303), and how
-- much to running the office (公用经费)? Of the bodies whose form tells it.
-- 中文：一般公共预算基本支出中，人员经费、公用经费各多少？
SELECT year, department, coalesce(sum(amount_yuan) FILTER (class_code IN ('301', '303')), 0) AS people_yuan,
       coalesce(sum(amount_yuan) FILTER (class_code NOT IN ('301', '303')), 0) AS office_yuan,
       round(100 * coalesce(sum(amount_yuan) FILTER (class_code IN ('301', '303')), 0) / nullif(sum(amount_yuan), 0), 2) AS people_pct
FROM economic_expenditure
WHERE detail = 'basic_only' AND fund = 'general_public' AND year = coalesce(getvariable('year'), year)
  AND department = coalesce(getvariable('department'), department)
GROUP BY year, department, department_kind, body_key
ORDER BY year, people_yuan DESC, department;

-- How much of each body's spending is basic (基本支出), how much project (项目支出), and how much is not fiscal money?
-- 中文：各部门、单位的支出中，基本支出、项目支出和非财政拨款各多少？
SELECT year, department,
       sum(amount_yuan) FILTER (expenditure_type = 'basic') AS basic_yuan,
       sum(amount_yuan) FILTER (expenditure_type = 'project') AS project_yuan,
       sum(amount_yuan) FILTER (fund = 'non_fiscal') AS non_fiscal_yuan,
       sum(amount_yuan) AS total_yuan
FROM expenditure
WHERE year = coalesce(getvariable('year'), year) AND department = coalesce(getvariable('department'), department)
  AND starts_with(item_code, coalesce(getvariable('subject'), ''))
GROUP BY year, department
ORDER BY year, total_yuan DESC;

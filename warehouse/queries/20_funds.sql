-- Whose money was spent: the general public budget's, government funds', state capital's, or none of these?
-- 中文：支出的资金来自一般公共预算、政府性基金、国有资本经营预算，还是非财政拨款？
SELECT year, fund, coalesce(sum(amount_yuan) FILTER (expenditure_type = 'basic'), 0) AS basic_yuan,
       coalesce(sum(amount_yuan) FILTER (expenditure_type = 'project'), 0) AS project_yuan, sum(amount_yuan) AS amount_yuan,
       round(100 * sum(amount_yuan) / sum(sum(amount_yuan)) OVER (PARTITION BY year), 2) AS share_pct
FROM expenditure
WHERE year = coalesce(getvariable('year'), year) AND department = coalesce(getvariable('department'), department)
  AND starts_with(item_code, coalesce(getvariable('subject'), ''))
GROUP BY year, fund
ORDER BY year, amount_yuan DESC;

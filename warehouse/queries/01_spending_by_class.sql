-- What was money spent on in each year? By class (类), each yuan once.
-- 中文：每年的钱花在哪些类上？每一元只算一次。
SELECT year, class_code, class_name, sum(amount_yuan) AS amount_yuan,
       round(100 * sum(amount_yuan) / sum(sum(amount_yuan)) OVER (PARTITION BY year), 2) AS share_pct
FROM expenditure
WHERE year = coalesce(getvariable('year'), year) AND department = coalesce(getvariable('department'), department)
GROUP BY year, class_code, class_name
ORDER BY year, amount_yuan DESC;

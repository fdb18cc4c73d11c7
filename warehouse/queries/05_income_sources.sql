-- Where does the money come from? Income by source.
-- 中文：钱从哪里来？按收入来源。
SELECT year, department, source, sum(amount_yuan) AS amount_yuan
FROM income
WHERE year = coalesce(getvariable('year'), year) AND department = coalesce(getvariable('department'), department)
GROUP BY ALL
ORDER BY year, department, amount_yuan DESC;

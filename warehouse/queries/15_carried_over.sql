-- What was carried over into the year and out of it (结转和结余), and how much of the year's income is left over?
-- 中文：年初、年末结转和结余各多少，年末占本年收入多少？
SELECT year, department, opening_yuan, income_yuan, expenditure_yuan, closing_yuan, closing_yuan - opening_yuan AS change_yuan,
       round(100 * closing_yuan / nullif(income_yuan, 0), 2) AS closing_of_income_pct
FROM fund_balance
WHERE fund = 'all' AND year = coalesce(getvariable('year'), year) AND department = coalesce(getvariable('department'), department)
ORDER BY year, closing_yuan DESC NULLS LAST, department;

-- What was spent by class over the last three years by the bodies that published in all of them?
WITH years AS (SELECT max(year_key) AS last FROM body_figures WHERE figures = 'expenditure'),
panel AS (
    SELECT department, department_kind FROM expenditure, years WHERE year > last - 3
    GROUP BY department, department_kind HAVING count(DISTINCT year) = 3
)
SELECT year, class_code, class_name, sum(amount_yuan) AS amount_yuan, count(DISTINCT department) AS bodies
FROM expenditure SEMI JOIN panel USING (department, department_kind), years
WHERE year > last - 3
GROUP BY ALL
ORDER BY class_code, year;

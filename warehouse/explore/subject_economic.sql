-- What each body bought of an economic subject and what is below it, by year; the fullest telling that each year of a body has.
WITH told AS (
    SELECT d.name AS department, d.kind, f.year_key AS year, f.detail, s.system, s.code, f.amount_yuan
    FROM fact_economic_expenditure f JOIN dim_subject s USING (subject_key) JOIN dim_department d USING (department_key)
), fullest AS (
    SELECT department, kind, year, min(detail) AS detail FROM told GROUP BY ALL
)
SELECT department, kind, year, sum(amount_yuan)::DECIMAL(38, 2) AS amount_yuan
FROM told JOIN fullest USING (department, kind, year, detail)
WHERE system = 'economic' AND starts_with(code, ?::VARCHAR)
GROUP BY department, kind, year
ORDER BY department, kind, year;

-- What each body spent on a subject and what is below it, by year.
SELECT d.name AS department, d.kind, f.year_key AS year, sum(f.amount_yuan)::DECIMAL(38, 2) AS amount_yuan
FROM fact_expenditure f JOIN dim_subject s USING (subject_key) JOIN dim_department d USING (department_key)
WHERE s.system = 'functional' AND starts_with(s.code, ?::VARCHAR)
GROUP BY d.name, d.kind, f.year_key
ORDER BY department, d.kind, year;

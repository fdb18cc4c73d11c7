-- What bodies spent by functional class, by year.
SELECT d.name AS department, d.kind, f.year_key AS year, s.class_code AS code, last(s.class_name ORDER BY s.valid_from_year) AS name, sum(f.amount_yuan)::DECIMAL(38, 2) AS amount_yuan
FROM fact_expenditure f JOIN dim_subject s USING (subject_key) JOIN dim_department d USING (department_key)
WHERE s.system = 'functional'
GROUP BY d.name, d.kind, f.year_key, s.class_code
ORDER BY department, d.kind, year, code;

-- What each body spent in each year, by class, fund and type.
SELECT f.department_key, f.year_key AS year, s.class_code, s.class_name, f.fund, f.expenditure_type, sum(f.amount_yuan)::DECIMAL(38, 2) AS amount_yuan
FROM fact_expenditure f JOIN dim_subject s USING (subject_key)
GROUP BY ALL
ORDER BY ALL;

-- What is it spent on by its nature? Economic subjects (经济分类) of money of the general public budget, basic and project.
SELECT f.year_key AS year, s.class_code, s.class_name, s.code, s.name, sum(f.amount_yuan) AS amount_yuan
FROM fact_economic_expenditure f
JOIN dim_subject s USING (subject_key)
ANTI JOIN contained_body USING (department_key, year_key)
WHERE f.detail = 'all' AND f.fund = 'general_public'
GROUP BY ALL
ORDER BY year, amount_yuan DESC;

-- Where does the money come from? Income by source.
SELECT f.year_key AS year, d.name AS department, f.source, sum(f.amount_yuan) AS amount_yuan
FROM fact_income f
JOIN dim_department d USING (department_key)
ANTI JOIN contained_body USING (department_key, year_key)
GROUP BY ALL
ORDER BY year, department, amount_yuan DESC;

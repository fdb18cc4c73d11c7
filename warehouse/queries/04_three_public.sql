-- What do the “三公” expenses come to against their budget?
SELECT f.year_key AS year, d.name AS department, sum(f.budget_yuan) AS budget_yuan, sum(f.final_yuan) AS final_yuan,
       round(100 * sum(f.final_yuan) / nullif(sum(f.budget_yuan), 0), 2) AS final_of_budget_pct
FROM fact_three_public f
JOIN dim_department d USING (department_key)
ANTI JOIN contained_body USING (department_key, year_key)
GROUP BY ALL
ORDER BY year, final_yuan DESC;

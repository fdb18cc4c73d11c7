-- What did the projects get and spend that bodies evaluated, and what score did they give themselves, the lowest first?
-- 中文：自评的项目预算、执行各多少，自评多少分？得分低的在前。
SELECT p.year_key AS year, d.name AS department, p.project_name, p.initial_budget_yuan, p.adjusted_budget_yuan, p.executed_yuan,
       round(100 * p.executed_yuan / nullif(p.adjusted_budget_yuan, 0), 2) AS executed_pct, p.score
FROM fact_project_evaluation p JOIN dim_department d USING (department_key)
WHERE p.year_key = coalesce(getvariable('year'), p.year_key) AND d.name = coalesce(getvariable('department'), d.name)
ORDER BY p.score NULLS LAST, year, department, p.project_name;

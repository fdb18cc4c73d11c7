-- Budget and final beside each other, subject by subject, as the body's prose states them.
SELECT f.year_key AS year, s.code, s.name, f.fund, f.budget_yuan, f.adjusted_budget_yuan, f.final_yuan, f.completion_pct, f.document_key
FROM fact_budget_execution f JOIN dim_subject s USING (subject_key)
WHERE f.department_key IN (SELECT department_key FROM dim_department WHERE name = ? AND kind = ?)
ORDER BY year DESC, s.code, f.fund;

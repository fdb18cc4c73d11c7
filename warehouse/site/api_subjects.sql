-- Every subject that has figures, with the years that its name holds for.
SELECT subject_key, system, code, name, level, parent_code, valid_from_year, valid_to_year FROM dim_subject
WHERE subject_key IN (SELECT subject_key FROM fact_expenditure UNION SELECT subject_key FROM fact_income UNION SELECT subject_key FROM fact_economic_expenditure UNION SELECT subject_key FROM fact_budget_expenditure)
ORDER BY system, code, valid_from_year;

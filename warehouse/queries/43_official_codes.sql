-- Which bodies state codes of their own, and which? As the workbooks state them that they hand in.
SELECT name, kind, unit_code, credit_code, division_code, nature, budget_level, valid_from_year, valid_to_year
FROM dim_department
WHERE coalesce(unit_code, credit_code, division_code, nature, budget_level) IS NOT NULL
ORDER BY name, kind, valid_from_year;

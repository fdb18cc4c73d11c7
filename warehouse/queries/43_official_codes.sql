-- Which codes of its own does each body state, in the workbooks that it hands in? Those that state some come first.
SELECT name, kind, unit_code, credit_code, division_code, nature, budget_level, valid_from_year, valid_to_year
FROM dim_department
ORDER BY coalesce(unit_code, credit_code, division_code, nature, budget_level) IS NULL, name, kind, valid_from_year;

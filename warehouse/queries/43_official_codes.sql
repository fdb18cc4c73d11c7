-- Which codes of its own does each body state, in the workbooks that it hands in? Those that state some come first.
-- 中文：各部门、单位上报的报表里写明了哪些自身代码？
SELECT name, kind, unit_code, credit_code, division_code, nature, budget_level, valid_from_year, valid_to_year
FROM dim_department
ORDER BY coalesce(unit_code, credit_code, division_code, nature, budget_level) IS NULL, name, kind, valid_from_year;

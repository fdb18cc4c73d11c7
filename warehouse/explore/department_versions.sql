-- A body through the years: its parent and place, the codes that its workbooks state, and the units that name it as their parent.
SELECT name, kind, parent_name, province, city, county, unit_code, credit_code, division_code, nature, budget_level, valid_from_year, valid_to_year, is_current
FROM dim_department WHERE name = ? AND kind = ?
ORDER BY valid_from_year;

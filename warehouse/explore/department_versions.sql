-- A body through the years: its parent and place, and the units that name it as their parent.
SELECT name, kind, parent_name, province, city, county, valid_from_year, valid_to_year, is_current
FROM dim_department WHERE name = ? AND kind = ?
ORDER BY valid_from_year;

-- Every body and version.
SELECT department_key, name, kind, parent_name, province, city, county, valid_from_year, valid_to_year FROM dim_department ORDER BY name, kind, valid_from_year;

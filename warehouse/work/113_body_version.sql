-- one row per version of a body, by the key of its name
CREATE TEMP TABLE w_body_version AS
SELECT d.department_key, name_key(d.name) AS body_key, d.kind AS body_kind, d.valid_from_year, coalesce(d.valid_to_year, 9999) AS valid_to_year
FROM dim_department d;

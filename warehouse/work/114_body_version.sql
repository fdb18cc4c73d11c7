-- one row per version of a body, by the key that tells bodies apart
CREATE TEMP TABLE w_body_version AS
SELECT department_key, body_key, kind AS body_kind, parent_body_key, valid_from_year, coalesce(valid_to_year, 9999) AS valid_to_year
FROM w_department_version;

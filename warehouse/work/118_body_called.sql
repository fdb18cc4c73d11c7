-- one row per body: what it is called last
CREATE TEMP TABLE w_body_called AS
SELECT DISTINCT ON (body_key) body_key, name FROM w_department_version ORDER BY body_key, valid_from_year DESC, kind, name;

-- one row per name that a class of subjects has or had: its code
CREATE TEMP TABLE w_class_name AS
SELECT name, min(code) AS code FROM (
    SELECT subject_name_key(name) AS name, code FROM w_subject_version WHERE length(code) = 3 AND system = 'functional'
    UNION ALL
    SELECT subject_name_key(alias), code FROM w_subject_alias WHERE length(code) = 3)
GROUP BY name;

-- one row per budget subject and version, of the reference lists, or as documents print it where these lack it
CREATE TEMP TABLE w_subject_version AS
WITH reference AS (
    SELECT 'functional' AS system, * FROM read_csv(getvariable('reference') || '/subjects-functional.csv', header = true, all_varchar = true)
    UNION ALL
    SELECT 'economic', * FROM read_csv(getvariable('reference') || '/subjects-economic.csv', header = true, all_varchar = true)
), printed AS (
    SELECT code, name FROM w_cell WHERE is_subject_code(code)
    UNION ALL
    SELECT column_code, NULL FROM w_cell WHERE is_subject_code(column_code)
), unlisted AS (
    SELECT subject_system(code) AS system, code, coalesce(mode(name ORDER BY name), code) AS name
    FROM printed WHERE code NOT IN (SELECT code FROM reference)
    GROUP BY code
)
SELECT system, code, name, valid_from_year::INTEGER AS valid_from_year, valid_to_year::INTEGER AS valid_to_year, 'reference' AS origin,
       stable_key(concat_ws('|', 'subject', system, code, coalesce(valid_from_year, 'ever'))) AS subject_key
FROM reference
UNION ALL
SELECT system, code, name, NULL, NULL, 'document', stable_key(concat_ws('|', 'subject', system, code, 'document')) FROM unlisted;

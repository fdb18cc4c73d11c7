-- one row per budget subject and version, of the reference lists, or as documents print it where these lack it: under the name that
-- is printed most often in all documents
CREATE TEMP TABLE w_subject_version AS
WITH printed AS (
    SELECT code, name, sum(times) AS times FROM w_printed_subject GROUP BY code, name
), unlisted AS (
    SELECT subject_system(code) AS system, code, coalesce(first(name ORDER BY times DESC, name) FILTER (name IS NOT NULL), code) AS name FROM printed GROUP BY code
)
SELECT system, code, name, valid_from_year::INTEGER AS valid_from_year, valid_to_year::INTEGER AS valid_to_year, 'reference' AS origin,
       stable_key(concat_ws('|', 'subject', system, code, coalesce(valid_from_year, 'ever'))) AS subject_key
FROM w_listed_subject
UNION ALL
SELECT system, code, name, NULL, NULL, 'document', stable_key(concat_ws('|', 'subject', system, code, 'document')) FROM unlisted;

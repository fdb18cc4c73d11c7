-- one row per budget subject and version of the reference lists
CREATE TEMP TABLE w_listed_subject AS
SELECT 'functional' AS system, * FROM read_csv(getvariable('reference') || '/subjects-functional.csv', header = true, all_varchar = true)
UNION ALL
SELECT 'economic', * FROM read_csv(getvariable('reference') || '/subjects-economic.csv', header = true, all_varchar = true);

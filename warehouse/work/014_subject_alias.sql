-- one row per older or other name of a functional subject
CREATE TEMP TABLE w_subject_alias AS
SELECT code, alias FROM read_csv(getvariable('reference') || '/subject-aliases.csv', header = true, all_varchar = true);

-- one row per column of forms: its title
CREATE TEMP TABLE w_column_title AS
SELECT column_code, title FROM read_csv(getvariable('reference') || '/column.csv', header = true, all_varchar = true);

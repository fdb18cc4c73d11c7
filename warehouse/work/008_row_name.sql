-- one row per name of rows that are no subject and no item: what such a row is to those around it
CREATE TEMP TABLE w_row_name AS
SELECT kind, name FROM read_csv(getvariable('reference') || '/row-name.csv', header = true, all_varchar = true);

-- one row per column of a form that adds up to another: the total and the part
CREATE TEMP TABLE w_column_sum AS
SELECT form, total_column, part_column FROM read_csv(getvariable('reference') || '/column-sum.csv', header = true, all_varchar = true);

-- one row per economic class of basic expenditure: whether it is 人员经费 or 公用经费
CREATE TEMP TABLE w_economic_group AS
SELECT group_code, title, total_name, class FROM read_csv(getvariable('reference') || '/economic-group.csv', header = true, all_varchar = true);

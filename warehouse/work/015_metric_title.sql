-- one row per metric of the prose: its title
CREATE TEMP TABLE w_metric_title AS
SELECT metric, title FROM read_csv(getvariable('reference') || '/metrics.csv', header = true, all_varchar = true);

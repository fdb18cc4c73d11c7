-- one row per metric of the prose: its title and unit
CREATE TEMP TABLE w_metric_title AS
SELECT metric, title, coalesce(unit, '') AS unit FROM read_csv(getvariable('reference') || '/metrics.csv', header = true, all_varchar = true);

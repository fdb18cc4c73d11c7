-- one row per region and year of which the reference data tell how many people live there
CREATE TABLE ref_population AS
SELECT region, year::INTEGER AS year, people::BIGINT AS people, source FROM read_csv(getvariable('reference') || '/population.csv', header = true, all_varchar = true)
ORDER BY ALL;

COMMENT ON TABLE ref_population IS 'one row per region and year for which population.csv of the reference data tells how many people live there; empty where nobody has put any in';
COMMENT ON COLUMN ref_population.region IS 'names from the province down, such as 四川省/乐山市/市中区';
COMMENT ON COLUMN ref_population.year IS 'year';
COMMENT ON COLUMN ref_population.people IS 'people (常住人口)';
COMMENT ON COLUMN ref_population.source IS 'where the figure is published';

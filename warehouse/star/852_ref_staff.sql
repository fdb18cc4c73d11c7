-- one row per body and year of which the reference data tell how many people work there
CREATE TABLE ref_staff AS
SELECT department, year::INTEGER AS year, staff::BIGINT AS staff, source FROM read_csv(getvariable('reference') || '/staff.csv', header = true, all_varchar = true)
ORDER BY ALL;

COMMENT ON TABLE ref_staff IS 'one row per body and year for which staff.csv of the reference data tells how many people work there; empty where nobody has put any in';
COMMENT ON COLUMN ref_staff.department IS 'name of the body, as in dim_department';
COMMENT ON COLUMN ref_staff.year IS 'year';
COMMENT ON COLUMN ref_staff.staff IS 'people at the end of the year (年末实有人数)';
COMMENT ON COLUMN ref_staff.source IS 'where the figure is published';

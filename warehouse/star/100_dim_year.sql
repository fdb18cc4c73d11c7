-- one row per fiscal year of which a document tells
CREATE TABLE dim_year AS
SELECT DISTINCT fiscal_year AS year_key, fiscal_year || '年' AS label
FROM w_told_year
ORDER BY year_key;

COMMENT ON TABLE dim_year IS 'one row per fiscal year of which a document tells';
COMMENT ON COLUMN dim_year.year_key IS 'the year, such as 2024';
COMMENT ON COLUMN dim_year.label IS 'the year as text, such as 2024年';

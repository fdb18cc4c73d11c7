-- one row per year of which the reference data tell how prices moved
CREATE TABLE ref_price_index AS
WITH told AS (
    SELECT year::INTEGER AS year, index_pct::DECIMAL(9, 4) AS index_pct, source
    FROM read_csv(getvariable('reference') || '/price-index.csv', header = true, all_varchar = true)
), chained AS (
    SELECT *, max(year) OVER () AS base_year,
           -- what comes after a year moves its prices to those of the last one
           coalesce(product(index_pct::DOUBLE / 100) OVER (ORDER BY year DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 1) AS factor,
           count(*) OVER (ORDER BY year DESC) = max(year) OVER () - year + 1 AS without_a_gap
    FROM told
)
SELECT year, index_pct, CASE WHEN without_a_gap THEN base_year END AS base_year, CASE WHEN without_a_gap THEN round(factor, 8) END AS factor, source
FROM chained
UNION ALL
-- the year before the first: its index moves that one's prices
SELECT year - 1, NULL, base_year, round(factor * index_pct::DOUBLE / 100, 8), source FROM (FROM chained WHERE without_a_gap ORDER BY year LIMIT 1)
WHERE year - 1 NOT IN (SELECT year FROM chained)
ORDER BY year;

COMMENT ON TABLE ref_price_index IS 'one row per year for which price-index.csv of the reference data tells how prices moved, and for the year before the first; empty where nobody has put any in';
COMMENT ON COLUMN ref_price_index.year IS 'year';
COMMENT ON COLUMN ref_price_index.index_pct IS 'price index of the year, the year before being 100 (上年=100)';
COMMENT ON COLUMN ref_price_index.base_year IS 'the last year, in whose prices constant prices are; null before a year that is missing';
COMMENT ON COLUMN ref_price_index.factor IS 'what an amount of the year is multiplied by to have it in prices of base_year';
COMMENT ON COLUMN ref_price_index.source IS 'where the index is published';

-- one row per region and year: what its bodies spent, and how much that is by head of those who live there
CREATE VIEW region_per_head AS
SELECT y.province, y.city, y.county, y.year, sum(y.expenditure_yuan)::DECIMAL(18, 2) AS expenditure_yuan, p.people, p.source AS people_source,
       (sum(y.expenditure_yuan) / nullif(p.people, 0))::DECIMAL(18, 2) AS per_head_yuan, sum(y.bodies_known)::BIGINT AS bodies_known,
       sum(y.bodies_with_finals)::BIGINT AS bodies_with_finals
FROM region_year y
LEFT JOIN ref_population p ON p.region = concat_ws('/', y.province, y.city, y.county) AND p.year = y.year
GROUP BY y.province, y.city, y.county, y.year, p.people, p.source
ORDER BY y.province, y.city, y.county, y.year;

COMMENT ON VIEW region_per_head IS 'one row per region and year: what its bodies spent by head of those who live there, as ref_population tells; null where it does not. It says little where few of the known bodies have published';
COMMENT ON COLUMN region_per_head.province IS 'province, as in dim_region';
COMMENT ON COLUMN region_per_head.city IS 'city, as in dim_region';
COMMENT ON COLUMN region_per_head.county IS 'county or district, as in dim_region';
COMMENT ON COLUMN region_per_head.year IS 'fiscal year';
COMMENT ON COLUMN region_per_head.expenditure_yuan IS 'final expenditure in yuan, each yuan once';
COMMENT ON COLUMN region_per_head.people IS 'people who live there; null where nothing tells';
COMMENT ON COLUMN region_per_head.people_source IS 'the source that ref_population names';
COMMENT ON COLUMN region_per_head.per_head_yuan IS 'expenditure in yuan by head';
COMMENT ON COLUMN region_per_head.bodies_known IS 'bodies that have published or are named as somebody''s units';
COMMENT ON COLUMN region_per_head.bodies_with_finals IS 'of them with final accounts of the year';

-- one row per region, level of government, sector and year: what its bodies spent and planned, and how many of them have published
CREATE VIEW region_year AS
WITH body AS (
    SELECT d.department_key, d.body_key, d.region_key, d.level, d.sector, y.year_key AS year
    FROM dim_department d JOIN dim_year y ON y.year_key BETWEEN d.valid_from_year AND coalesce(d.valid_to_year, 9999)
), published AS (
    SELECT department_key, year_key AS year, bool_or(figures = 'expenditure') AS has_finals, bool_or(figures = 'budget') AS has_budget FROM body_figures GROUP BY ALL
), final AS (
    SELECT f.department_key, f.year_key AS year, sum(f.amount_yuan)::DECIMAL(18, 2) AS amount
    FROM fact_expenditure f JOIN body_figures b ON b.figures = 'expenditure' AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts GROUP BY ALL
), budget AS (
    SELECT f.department_key, f.year_key AS year, sum(f.amount_yuan)::DECIMAL(18, 2) AS amount
    FROM fact_budget_expenditure f JOIN body_figures b ON b.figures = 'budget' AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts GROUP BY ALL
), staff AS (
    SELECT department_key, year_key AS year, sum(value) AS people FROM fact_statistic WHERE metric = 'staff_year_end' GROUP BY ALL
), beside AS (
    SELECT b.*, coalesce(p.has_finals, false) AS has_finals, coalesce(p.has_budget, false) AS has_budget, f.amount AS final, g.amount AS budget, s.people
    FROM body b
    LEFT JOIN published p USING (department_key, year) LEFT JOIN final f USING (department_key, year) LEFT JOIN budget g USING (department_key, year)
    LEFT JOIN staff s USING (department_key, year)
)
SELECT b.region_key, r.province, r.city, r.county, b.level, b.sector, b.year, sum(b.final)::DECIMAL(18, 2) AS expenditure_yuan, sum(b.budget)::DECIMAL(18, 2) AS budget_yuan,
       -- both of the same bodies only
       sum(b.final) FILTER (b.budget IS NOT NULL)::DECIMAL(18, 2) AS final_of_budgeted_yuan, sum(b.budget) FILTER (b.final IS NOT NULL)::DECIMAL(18, 2) AS budget_of_final_yuan,
       sum(b.people) FILTER (b.final IS NOT NULL)::BIGINT AS staff,
       (sum(b.final) FILTER (b.people > 0) / nullif(sum(b.people) FILTER (b.final IS NOT NULL), 0))::DECIMAL(18, 2) AS per_head_yuan,
       count(DISTINCT b.body_key) AS bodies_known, count(DISTINCT b.body_key) FILTER (b.has_finals) AS bodies_with_finals, count(DISTINCT b.body_key) FILTER (b.has_budget) AS bodies_with_budget,
       (100.0 * count(DISTINCT b.body_key) FILTER (b.has_finals) / count(DISTINCT b.body_key))::DECIMAL(5, 2) AS finals_pct
FROM beside b LEFT JOIN dim_region r USING (region_key)
GROUP BY ALL
ORDER BY r.province, r.city, r.county, b.level, b.sector, b.year;

COMMENT ON VIEW region_year IS 'one row per region, level of government, sector and year: what its bodies spent and planned, each yuan once (see body_figures), and how many of the bodies that are known have published. Where finals_pct is low, a sum says little of the region; bodies whose region is not known are a row of their own';
COMMENT ON COLUMN region_year.region_key IS 'see dim_region; null for the bodies whose region is not known';
COMMENT ON COLUMN region_year.province IS 'province, as in dim_region';
COMMENT ON COLUMN region_year.city IS 'city, as in dim_region';
COMMENT ON COLUMN region_year.county IS 'county or district, as in dim_region';
COMMENT ON COLUMN region_year.level IS 'level of government, see dim_department';
COMMENT ON COLUMN region_year.sector IS 'what the bodies work in, see dim_department';
COMMENT ON COLUMN region_year.year IS 'fiscal year';
COMMENT ON COLUMN region_year.expenditure_yuan IS 'final expenditure in yuan of all funds; null where none is published';
COMMENT ON COLUMN region_year.budget_yuan IS 'budgeted expenditure in yuan; null where none is published';
COMMENT ON COLUMN region_year.final_of_budgeted_yuan IS 'final expenditure in yuan of those bodies that have both, to be compared with budget_of_final_yuan';
COMMENT ON COLUMN region_year.budget_of_final_yuan IS 'budgeted expenditure in yuan of those bodies that have both';
COMMENT ON COLUMN region_year.staff IS 'people at the end of the year (年末实有人数) in the bodies with final accounts that state it';
COMMENT ON COLUMN region_year.per_head_yuan IS 'expenditure per head in yuan, of those bodies that state how many people they have';
COMMENT ON COLUMN region_year.bodies_known IS 'bodies that have published or are named as somebody''s units';
COMMENT ON COLUMN region_year.bodies_with_finals IS 'of them with final accounts of the year';
COMMENT ON COLUMN region_year.bodies_with_budget IS 'of them with a budget of the year';
COMMENT ON COLUMN region_year.finals_pct IS 'share of the known bodies that have final accounts of the year, in per cent';

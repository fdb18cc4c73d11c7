-- one row per body and year that counts: how far its expenditure is told by economic subject
CREATE VIEW economic_coverage AS
WITH spent AS (
    SELECT f.department_key, f.year_key, sum(f.amount_yuan)::DECIMAL(18, 2) AS amount,
           coalesce(sum(f.amount_yuan) FILTER (f.expenditure_type = 'basic'), 0)::DECIMAL(18, 2) AS basic
    FROM fact_expenditure f
    JOIN body_figures b ON b.figures = 'expenditure' AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts
    WHERE f.fund = 'general_public'
    GROUP BY ALL
), detail AS (
    SELECT department_key, year_key, sum(amount_yuan) FILTER (detail = 'all')::DECIMAL(18, 2) AS all_detail,
           sum(amount_yuan) FILTER (detail = 'basic_only')::DECIMAL(18, 2) AS basic_detail
    FROM fact_economic_expenditure WHERE fund = 'general_public'
    GROUP BY ALL
)
SELECT f.year_key AS year, d.name AS department, d.kind AS department_kind, d.parent_name AS parent_department,
       f.amount AS general_public_yuan, f.basic AS general_basic_yuan, e.all_detail AS all_detail_yuan, e.basic_detail AS basic_detail_yuan,
       CASE WHEN e.all_detail IS NULL AND e.basic_detail IS NULL THEN 'general_expenditure_detail, general_basic_expenditure'
            WHEN e.all_detail IS NULL THEN 'general_expenditure_detail' WHEN e.basic_detail IS NULL THEN 'general_basic_expenditure' END AS missing
FROM spent f
JOIN dim_department d USING (department_key)
LEFT JOIN detail e USING (department_key, year_key)
ORDER BY ALL;

COMMENT ON VIEW economic_coverage IS 'one row per body and year that counts in expenditure with money of the general public budget: how much of it is told by economic subject (支出经济分类), on either basis. A share is over the bodies of one basis; this says which and how much they are';
COMMENT ON COLUMN economic_coverage.year IS 'fiscal year';
COMMENT ON COLUMN economic_coverage.department IS 'name of the body';
COMMENT ON COLUMN economic_coverage.department_kind IS 'department or unit';
COMMENT ON COLUMN economic_coverage.parent_department IS 'the department that a unit belongs to';
COMMENT ON COLUMN economic_coverage.general_public_yuan IS 'expenditure of the general public budget';
COMMENT ON COLUMN economic_coverage.general_basic_yuan IS 'of it basic';
COMMENT ON COLUMN economic_coverage.all_detail_yuan IS 'told by economic subject, basic and project (detail all); null where no form tells';
COMMENT ON COLUMN economic_coverage.basic_detail_yuan IS 'told by economic subject, basic alone (detail basic_only); null where no form tells';
COMMENT ON COLUMN economic_coverage.missing IS 'the forms that it lacks, or null';

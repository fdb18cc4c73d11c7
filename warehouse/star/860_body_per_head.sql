-- one row per body and year that counts: what it spent, and how much that is by head of its staff
CREATE VIEW body_per_head AS
WITH stated AS (
    SELECT department_key, year_key, max(value)::BIGINT AS staff FROM fact_statistic WHERE metric = 'staff_year_end' GROUP BY ALL
), spent AS (
    SELECT f.department_key, f.year_key, sum(f.amount_yuan)::DECIMAL(18, 2) AS amount, min(f.confidence) AS confidence, bool_or(f.has_error) AS has_error
    FROM fact_expenditure f
    JOIN body_figures b ON b.figures = 'expenditure' AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts
    GROUP BY ALL
)
SELECT s.year_key AS year, d.name AS department, d.kind AS department_kind, s.amount AS expenditure_yuan, coalesce(t.staff, r.staff) AS staff,
       CASE WHEN t.staff IS NOT NULL THEN 'stated' WHEN r.staff IS NOT NULL THEN r.source END AS staff_source,
       (s.amount / nullif(coalesce(t.staff, r.staff), 0))::DECIMAL(18, 2) AS per_head_yuan, s.confidence, s.has_error
FROM spent s
JOIN dim_department d USING (department_key)
LEFT JOIN stated t USING (department_key, year_key)
LEFT JOIN ref_staff r ON r.department = d.name AND r.year = s.year_key
ORDER BY ALL;

COMMENT ON VIEW body_per_head IS 'one row per body and year that counts in expenditure: what it spent by head of its staff, as it states that, or as ref_staff tells; null where neither does';
COMMENT ON COLUMN body_per_head.year IS 'fiscal year';
COMMENT ON COLUMN body_per_head.department IS 'name of the body';
COMMENT ON COLUMN body_per_head.department_kind IS 'department or unit';
COMMENT ON COLUMN body_per_head.expenditure_yuan IS 'final expenditure in yuan';
COMMENT ON COLUMN body_per_head.staff IS 'people at the end of the year; null where nothing tells';
COMMENT ON COLUMN body_per_head.staff_source IS 'stated: by the body itself; else the source that ref_staff names';
COMMENT ON COLUMN body_per_head.per_head_yuan IS 'expenditure in yuan by head';
COMMENT ON COLUMN body_per_head.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN body_per_head.has_error IS 'whether an error finding rests on a cell behind it';

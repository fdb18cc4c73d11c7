-- one row per kind of figure, body and year for which facts are published: whether they count where bodies are added up
CREATE TABLE body_figures AS
WITH RECURSIVE body AS (
    SELECT d.department_key, y.year_key, d.body_kind AS kind, d.body_key, d.parent_body_key AS parent_key
    FROM w_body_version d JOIN dim_year y ON y.year_key BETWEEN d.valid_from_year AND d.valid_to_year
), upward AS (
    -- UNION, not UNION ALL: a circle of parents ends
    SELECT department_key, year_key, kind, body_key, parent_key AS above FROM body WHERE parent_key IS NOT NULL
    UNION
    SELECT u.department_key, u.year_key, u.kind, u.body_key, b.parent_key
    FROM upward u JOIN body b ON b.body_key = u.above AND b.year_key = u.year_key
    WHERE b.parent_key IS NOT NULL
), published AS (
    SELECT 'expenditure' AS figures, department_key, year_key FROM fact_expenditure
    UNION
    SELECT 'budget', department_key, year_key FROM fact_budget_expenditure
    UNION
    SELECT 'income', department_key, year_key FROM fact_income
    UNION
    SELECT 'economic_expenditure/' || detail, department_key, year_key FROM fact_economic_expenditure
    UNION
    SELECT 'fund_balance/' || fund, department_key, year_key FROM fact_fund_balance
    UNION
    SELECT 'three_public/budget', department_key, year_key FROM fact_three_public WHERE budget_yuan IS NOT NULL
    UNION
    SELECT 'three_public/final', department_key, year_key FROM fact_three_public WHERE final_yuan IS NOT NULL
    UNION
    SELECT 'budget_execution', department_key, year_key FROM fact_budget_execution
    UNION
    SELECT 'statistic/' || metric, department_key, year_key FROM fact_statistic
), department AS (
    SELECT p.figures, p.year_key, b.body_key, p.department_key FROM published p JOIN body b USING (department_key, year_key) WHERE b.kind = 'department'
), total AS (
    SELECT 'expenditure' AS figures, department_key, year_key, sum(amount_yuan) AS amount FROM fact_expenditure GROUP BY ALL
    UNION ALL
    SELECT 'budget', department_key, year_key, sum(amount_yuan) FROM fact_budget_expenditure GROUP BY ALL
    UNION ALL
    SELECT 'income', department_key, year_key, sum(amount_yuan) FROM fact_income GROUP BY ALL
), contained AS (
    SELECT DISTINCT d.figures, u.department_key, u.year_key
    FROM upward u JOIN department d ON d.body_key = u.above AND d.year_key = u.year_key
    LEFT JOIN total part ON part.figures = d.figures AND part.department_key = u.department_key AND part.year_key = u.year_key
    LEFT JOIN total whole ON whole.figures = d.figures AND whole.department_key = d.department_key AND whole.year_key = d.year_key
    WHERE NOT (u.kind = 'department' AND u.above = u.body_key)
      -- a body that is larger than its department is none of its parts, whatever its name says; rounding aside
      AND coalesce(part.amount <= whole.amount + 1000, true)
)
SELECT p.figures, p.department_key, p.year_key, c.figures IS NULL AS counts
FROM published p LEFT JOIN contained c USING (figures, department_key, year_key)
ORDER BY ALL;

COMMENT ON TABLE body_figures IS 'one row per kind of figure, body and year for which facts are published. The views that add up bodies take those that count: a body does not, where a department above it has published the same kind of figure for the year, because that contains its money. A body whose expenditure, budget or income is larger than that of the department is not in it';
COMMENT ON COLUMN body_figures.figures IS 'expenditure, budget, income, economic_expenditure/ and detail, fund_balance/ and fund, three_public/budget, three_public/final, budget_execution, statistic/ and metric';
COMMENT ON COLUMN body_figures.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN body_figures.year_key IS 'fiscal year';
COMMENT ON COLUMN body_figures.counts IS 'whether its money is not contained in that of a department above it';

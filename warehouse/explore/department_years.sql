-- A body's years: what it planned, changed, spent, received; every figure as its forms have it.
WITH body AS (SELECT department_key FROM dim_department WHERE name = ? AND kind = ?),
final AS (
    SELECT year_key AS year, sum(amount_yuan)::DECIMAL(38, 2) AS final_yuan, sum(amount_yuan) FILTER (expenditure_type = 'basic')::DECIMAL(38, 2) AS basic_yuan,
           sum(amount_yuan) FILTER (expenditure_type = 'project')::DECIMAL(38, 2) AS project_yuan,
           sum(amount_yuan) FILTER (fund = 'general_public')::DECIMAL(38, 2) AS general_public_yuan, sum(amount_yuan) FILTER (fund = 'government_fund')::DECIMAL(38, 2) AS government_fund_yuan,
           sum(amount_yuan) FILTER (fund = 'state_capital')::DECIMAL(38, 2) AS state_capital_yuan, sum(amount_yuan) FILTER (fund = 'non_fiscal')::DECIMAL(38, 2) AS non_fiscal_yuan,
           min(confidence) AS confidence, bool_or(has_error) AS has_error
    FROM fact_expenditure JOIN body USING (department_key) GROUP BY ALL
), income AS (
    SELECT year_key AS year, sum(amount_yuan)::DECIMAL(38, 2) AS income_yuan FROM fact_income JOIN body USING (department_key) GROUP BY ALL
), planned AS (
    SELECT year_key AS year, sum(amount_yuan)::DECIMAL(38, 2) AS budget_yuan FROM fact_budget_expenditure JOIN body USING (department_key) GROUP BY ALL
), class AS (
    SELECT year_key AS year, sum(initial_budget_yuan)::DECIMAL(38, 2) AS initial_yuan, sum(adjusted_budget_yuan)::DECIMAL(38, 2) AS adjusted_yuan
    FROM fact_class_budget JOIN body USING (department_key) WHERE fund = 'all' GROUP BY ALL
), stated AS (
    SELECT f.year_key AS year, sum(f.budget_yuan)::DECIMAL(38, 2) AS initial_yuan, sum(f.adjusted_budget_yuan)::DECIMAL(38, 2) AS adjusted_yuan
    FROM fact_budget_execution f JOIN body USING (department_key) JOIN dim_subject s USING (subject_key)
    WHERE s.level = 'item' GROUP BY ALL
), balance AS (
    SELECT year_key AS year, opening_yuan, closing_yuan FROM fact_fund_balance JOIN body USING (department_key) WHERE fund = 'all'
)
SELECT year, coalesce(p.budget_yuan, c.initial_yuan, s.initial_yuan) AS budget_yuan,
       CASE WHEN p.budget_yuan IS NOT NULL THEN 'budget_document' WHEN c.initial_yuan IS NOT NULL THEN 'final_accounts' WHEN s.initial_yuan IS NOT NULL THEN 'prose' END AS budget_origin,
       coalesce(c.adjusted_yuan, s.adjusted_yuan) AS adjusted_yuan, f.final_yuan, f.basic_yuan, f.project_yuan, f.general_public_yuan, f.government_fund_yuan,
       f.state_capital_yuan, f.non_fiscal_yuan, i.income_yuan, any_value(b.opening_yuan) AS opening_yuan, any_value(b.closing_yuan) AS closing_yuan, f.confidence, f.has_error
FROM final f FULL JOIN income i USING (year) FULL JOIN planned p USING (year) FULL JOIN class c USING (year) LEFT JOIN stated s USING (year) LEFT JOIN balance b USING (year)
GROUP BY ALL
ORDER BY year;

-- One measure of every body, by year. The measure is a name of below, or `class:` with the code of a functional class.
WITH asked AS (SELECT ?::VARCHAR AS measure), figure AS (
    SELECT department_key, year_key, unnest(['final_yuan', expenditure_type || '_yuan', fund || '_yuan', 'class:' || s.class_code]) AS measure, amount_yuan
    FROM fact_expenditure JOIN dim_subject s USING (subject_key)
    UNION ALL
    SELECT department_key, year_key, 'budget_yuan', amount_yuan FROM fact_budget_expenditure
    UNION ALL
    SELECT department_key, year_key, 'income_yuan', amount_yuan FROM fact_income
    UNION ALL
    SELECT department_key, year_key, 'closing_yuan', closing_yuan FROM fact_fund_balance WHERE fund = 'all'
    UNION ALL
    SELECT department_key, year_key, unnest(['three_public_budget', 'three_public_final']), unnest([budget_yuan, final_yuan]) FROM fact_three_public
)
SELECT d.name AS department, d.kind, f.year_key AS year, sum(f.amount_yuan)::DECIMAL(38, 2) AS amount_yuan
FROM figure f JOIN asked a USING (measure) JOIN dim_department d USING (department_key)
WHERE f.amount_yuan IS NOT NULL
GROUP BY d.name, d.kind, f.year_key
ORDER BY department, d.kind, year;

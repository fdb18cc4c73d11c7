-- A body's expenditure by class, section and item, each level added up, by year.
WITH leaf AS (
    SELECT f.year_key AS year, s.class_code, s.class_name, s.section_code, s.section_name, s.code, s.name, s.level, f.fund, f.expenditure_type, f.amount_yuan, f.confidence, f.has_error
    FROM fact_expenditure f JOIN dim_subject s USING (subject_key)
    WHERE f.department_key IN (SELECT department_key FROM dim_department WHERE name = ? AND kind = ?)
), row AS (
    SELECT year, class_code AS code, class_name AS name, 'class' AS level, NULL AS parent, fund, expenditure_type, amount_yuan, confidence, has_error FROM leaf
    UNION ALL
    SELECT year, section_code, section_name, 'section', class_code, fund, expenditure_type, amount_yuan, confidence, has_error FROM leaf WHERE section_code IS NOT NULL
    UNION ALL
    SELECT year, code, name, 'item', section_code, fund, expenditure_type, amount_yuan, confidence, has_error FROM leaf WHERE level = 'item'
)
SELECT code, last(name ORDER BY year) AS name, level, parent, year, sum(amount_yuan)::DECIMAL(38, 2) AS amount_yuan,
       coalesce(sum(amount_yuan) FILTER (expenditure_type = 'basic'), 0)::DECIMAL(38, 2) AS basic_yuan,
       coalesce(sum(amount_yuan) FILTER (expenditure_type = 'project'), 0)::DECIMAL(38, 2) AS project_yuan, min(confidence) AS confidence, bool_or(has_error) AS has_error
FROM row
GROUP BY code, level, parent, year
ORDER BY code, year;

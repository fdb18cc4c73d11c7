-- What a body bought: by economic class and section and year; the fullest telling that each year has.
WITH told AS (
    SELECT f.year_key AS year, f.detail, s.class_code, s.class_name, s.section_code, s.section_name, f.amount_yuan
    FROM fact_economic_expenditure f JOIN dim_subject s USING (subject_key)
    WHERE f.department_key IN (SELECT department_key FROM dim_department WHERE name = ? AND kind = ?)
), fullest AS (
    SELECT year, min(detail) AS detail FROM told GROUP BY ALL
)
SELECT coalesce(section_code, class_code) AS code, coalesce(section_name, class_name) AS name, class_code, class_name, detail, year, sum(amount_yuan)::DECIMAL(38, 2) AS amount_yuan
FROM told JOIN fullest USING (year, detail)
GROUP BY ALL
ORDER BY code, year;

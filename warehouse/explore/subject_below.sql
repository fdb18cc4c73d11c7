-- The subjects directly below one; the classes where nothing is given. Of each, how many bodies spent on it or on what is below it.
WITH asked AS (SELECT ?::VARCHAR AS system, ?::VARCHAR AS code), below AS (
    SELECT s.code, last(s.name ORDER BY s.valid_from_year) AS name, any_value(s.level) AS level
    FROM dim_subject s JOIN asked a USING (system)
    WHERE CASE WHEN a.code = '' THEN s.level = 'class'
               ELSE s.parent_code = a.code END
    GROUP BY s.code
), spent AS (
    SELECT 'functional' AS system, subject_key, department_key FROM fact_expenditure GROUP BY ALL
    UNION ALL
    SELECT 'economic', subject_key, department_key FROM fact_economic_expenditure GROUP BY ALL
)
SELECT b.code, b.name, b.level, count(DISTINCT struct_pack(name := d.name, kind := d.kind)) FILTER (d.name IS NOT NULL) AS bodies
FROM below b
LEFT JOIN (asked a JOIN spent p ON p.system = a.system JOIN dim_subject s ON s.subject_key = p.subject_key JOIN dim_department d ON d.department_key = p.department_key)
    ON starts_with(s.code, b.code)
GROUP BY b.code, b.name, b.level
ORDER BY b.code;

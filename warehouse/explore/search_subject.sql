-- Subjects whose name has every word, or whose code begins so; those with figures first.
WITH asked AS (SELECT lower(?::VARCHAR) AS text), met AS (
    SELECT s.system, s.code, last(s.name ORDER BY s.valid_from_year) AS name, s.level, last(s.class_name ORDER BY s.valid_from_year) AS class_name
    FROM dim_subject s, asked a
    WHERE starts_with(s.code, a.text) OR len(list_filter(string_split(a.text, ' '), lambda w: NOT contains(lower(s.name), w))) = 0
    GROUP BY s.system, s.code, s.level
), spent AS (
    SELECT m.code, sum(f.amount_yuan)::DECIMAL(38, 2) AS amount_yuan
    FROM met m JOIN dim_subject s ON s.system = 'functional' AND m.system = 'functional' AND starts_with(s.code, m.code) JOIN fact_expenditure f USING (subject_key)
    GROUP BY ALL
)
SELECT m.*, s.amount_yuan, count(*) OVER () AS found
FROM met m LEFT JOIN spent s ON s.code = m.code AND m.system = 'functional'
ORDER BY s.amount_yuan IS NULL, list_position(['class', 'section', 'item'], m.level), m.code, m.system DESC
LIMIT 20;

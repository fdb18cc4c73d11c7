-- one row per code and year: the version valid then; where none is, the nearest, since documents use names that are out
-- of date
CREATE TEMP TABLE w_subject_of_year AS
SELECT s.code, y.year_key AS fiscal_year,
       first(s.subject_key ORDER BY greatest(coalesce(s.valid_from_year, 0) - y.year_key, y.year_key - coalesce(s.valid_to_year, 9999), 0), s.valid_from_year DESC NULLS LAST) AS subject_key
FROM w_subject_version s CROSS JOIN dim_year y
GROUP BY s.code, y.year_key;

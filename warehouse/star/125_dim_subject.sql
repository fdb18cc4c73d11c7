-- one row per budget subject (科目) and version
CREATE TABLE dim_subject AS
WITH upward AS (
    SELECT s.*, p.name AS upper_name, left(p.code, 3) = p.code AS is_class
    FROM (SELECT *, unnest([left(code, 3), left(code, 5)]) AS above_code, coalesce(valid_to_year, 9999) AS ended FROM w_subject_version) s
    -- the version of the class that was valid when this subject ended, or is now
    LEFT JOIN (SELECT system, code, name, coalesce(valid_from_year, 0) AS since, coalesce(valid_to_year, 9999) AS until FROM w_subject_version) p
           ON p.system = s.system AND p.code = s.above_code AND p.code <> s.code AND p.since <= s.ended AND p.until >= s.ended
), explained AS (
    SELECT subject_key, definition, sum(times) AS times FROM w_explained_subject GROUP BY subject_key, definition
), defined AS (
    -- the words that most documents use
    SELECT subject_key, first(definition ORDER BY times DESC, definition) AS definition FROM explained GROUP BY subject_key
)
SELECT subject_key, system, code, any_value(name) AS name,
       CASE length(code) WHEN 3 THEN 'class' WHEN 5 THEN 'section' ELSE 'item' END AS level,
       CASE length(code) WHEN 5 THEN left(code, 3) WHEN 7 THEN left(code, 5) END AS parent_code,
       left(code, 3) AS class_code,
       CASE WHEN length(code) = 3 THEN any_value(name) ELSE min(upper_name) FILTER (is_class) END AS class_name,
       CASE WHEN length(code) >= 5 THEN left(code, 5) END AS section_code,
       CASE WHEN length(code) = 5 THEN any_value(name) WHEN length(code) = 7 THEN min(upper_name) FILTER (NOT is_class) END AS section_name,
       any_value(valid_from_year) AS valid_from_year, any_value(valid_to_year) AS valid_to_year, any_value(definition) AS definition, any_value(origin) AS origin
FROM upward
LEFT JOIN defined USING (subject_key)
GROUP BY subject_key, system, code
ORDER BY system, code, valid_from_year NULLS FIRST;

COMMENT ON TABLE dim_subject IS 'one row per budget subject (科目) and version: functional (功能分类) and economic (经济分类)';
COMMENT ON COLUMN dim_subject.subject_key IS 'hash of system, code and first year; the same in every release';
COMMENT ON COLUMN dim_subject.system IS 'functional (支出功能分类) or economic (支出经济分类)';
COMMENT ON COLUMN dim_subject.code IS '3, 5 or 7 digits';
COMMENT ON COLUMN dim_subject.name IS 'name in the reference list, else as documents print it most often';
COMMENT ON COLUMN dim_subject.level IS 'class (类), section (款) or item (项), by the length of the code';
COMMENT ON COLUMN dim_subject.parent_code IS 'code one level up; null for a class';
COMMENT ON COLUMN dim_subject.class_code IS 'the first three digits';
COMMENT ON COLUMN dim_subject.class_name IS 'name of the class; null where the reference list lacks it';
COMMENT ON COLUMN dim_subject.section_code IS 'the first five digits; null for a class';
COMMENT ON COLUMN dim_subject.section_name IS 'name of the section; null for a class or where the reference list lacks it';
COMMENT ON COLUMN dim_subject.valid_from_year IS 'first fiscal year of this meaning of the code; null where it is not limited';
COMMENT ON COLUMN dim_subject.valid_to_year IS 'last fiscal year of this meaning of the code; null where it is not limited';
COMMENT ON COLUMN dim_subject.definition IS 'what the subject is for, where a document explains it';
COMMENT ON COLUMN dim_subject.origin IS 'reference (in the list) or document (only documents print it)';

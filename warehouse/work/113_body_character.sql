-- one row per version of a body: of which level of government it is, and of which sector, where its name and its place tell
CREATE TEMP TABLE w_body_character AS
WITH named AS (
    -- the name after its place; a region that the lists do not know stays before it and is no sector's word
    SELECT DISTINCT v.department_key, v.region_key, v.name, regexp_replace(split_part(v.body_key, '|', -1), '(本级|机关|本部)$', '') AS rest FROM w_department_version v
), called AS (
    SELECT DISTINCT rest FROM named
), part AS (
    -- every part of a name, so that words are found by their hash
    SELECT DISTINCT rest, substr(marked, start, length) AS word
    FROM (SELECT rest, '^' || rest || '$' AS marked FROM called), unnest(range(1, 62)) AS starts(start), unnest(range(2, 10)) AS lengths(length)
    WHERE start + length - 1 <= length(marked)
), sector AS (
    SELECT p.rest, arg_min(s.sector, s.place) AS sector FROM part p JOIN w_sector s USING (word) GROUP BY p.rest
)
SELECT n.department_key, s.sector,
       CASE WHEN regexp_matches(n.rest, '(乡|镇|街道)(人民政府|办事处|党工委)?$|人民政府.{2,8}街道办事处$') THEN 'township'
            WHEN r.level IS NULL AND regexp_matches(n.name, '^(中华人民共和国|国家|最高人民|全国人民代表大会|国务院|中共中央|中央)') AND n.rest = n.name THEN 'country'
            ELSE r.level END AS level
FROM named n LEFT JOIN sector s USING (rest) LEFT JOIN dim_region r USING (region_key);

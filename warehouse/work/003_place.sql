-- one row per version of a region with the place that it is: a region whose code changed with its prefecture, and whose name
-- did not, is one place. Two of one name in one province at the same time are two.
CREATE TEMP TABLE w_place AS
WITH told AS (
    SELECT *, lag(coalesce(valid_to_year, 9999)) OVER of_one_name >= coalesce(valid_from_year, 0) AS beside_another
    FROM dim_region
    WINDOW of_one_name AS (PARTITION BY province, level, name ORDER BY coalesce(valid_from_year, 0), coalesce(valid_to_year, 9999))
)
SELECT region_key, code, name, short_name, level, kind, parent_code, province, city, county, valid_from_year, valid_to_year,
       CASE WHEN bool_or(coalesce(beside_another, false)) OVER (PARTITION BY province, level, name) OR code IS NULL
            THEN concat_ws('/', coalesce(code, parent_code), name) ELSE concat_ws('/', coalesce(province, '全国'), name) END AS place
FROM told;

-- one row per place and place that it lies in, itself too: 乐山市市中区 in 乐山市, 四川省. depth is 1 for provinces, 2 and 3 below.
CREATE TEMP TABLE w_place_within AS
WITH named AS (
    SELECT DISTINCT place, level, province, city, name, CASE level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 ELSE 3 END AS depth FROM dim_region
)
SELECT DISTINCT n.place, n.depth, a.place AS above, a.depth AS above_depth
FROM named n
JOIN named a ON a.level = 'province' AND a.name = n.province
UNION
SELECT DISTINCT n.place, n.depth, a.place, a.depth FROM named n JOIN named a ON a.level = 'prefecture' AND a.province = n.province AND a.name = n.city WHERE n.depth = 3
UNION
SELECT place, depth, place, depth FROM named;

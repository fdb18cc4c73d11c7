-- one row per way to write a region at the beginning of a name, and region: 乐山市市中区, 四川省乐山市市中区, 四川乐山市中区.
-- 市中区 alone is of five places; 东区, 老城区 and 高新区 alone are of none, because every city may call a part of itself so. Of
-- provinces, the autonomous regions are written by their short names too: 广西财政厅; 吉林 and 海南 alone may be other places.
CREATE TEMP TABLE w_region_phrase AS
WITH own AS (
    SELECT place, name AS called FROM dim_region
    UNION
    -- peoples are left out: 凉山州, 北川县, 鄂温克旗, 广西自治区
    SELECT place, short_name || CASE WHEN name LIKE '%自治区' THEN '自治区' ELSE right(name, 1) END FROM dim_region WHERE regexp_matches(name, '自治[区州县旗]$')
    UNION
    SELECT place, short_name FROM dim_region WHERE level = 'province' AND name LIKE '%自治区'
    UNION
    SELECT p.place, unnest(string_split(z.called, '|'))
    FROM read_csv(getvariable('reference') || '/region-zones.csv', header = true, all_varchar = true) z
    JOIN dim_region p ON p.code IS NULL AND p.parent_code = z.parent_code AND p.name = z.name
), region AS (
    SELECT DISTINCT p.place, p.level, p.kind, p.province, p.city, o.called,
           p.level = 'county' AND (length(o.called) = 2 AND o.called LIKE '%区'
                                   OR regexp_full_match(o.called, '(经济技术|高新技术产业|高新技术|高技术产业|经济)开发区|高新区|经开区|城乡一体化示范区|示范区|综合保税区|滨海新区|老城区')) AS is_common
    FROM dim_region p JOIN own o USING (place)
), above AS (
    -- how what lies above is written before it
    SELECT name AS above, level, name AS written FROM dim_region WHERE level IN ('province', 'prefecture')
    UNION
    SELECT name, level, short_name FROM dim_region WHERE level IN ('province', 'prefecture')
    UNION
    SELECT name, level, short_name || right(name, 1) FROM dim_region WHERE level = 'prefecture' AND name LIKE '%自治州'
), under_city AS (
    SELECT r.place, r.level, r.province, '' AS city_written, r.called, r.is_common FROM region r
    UNION ALL
    SELECT r.place, r.level, r.province, a.written, r.called, r.is_common FROM region r JOIN above a ON a.above = r.city AND a.level = 'prefecture' WHERE r.level = 'county'
)
SELECT DISTINCT a.written || u.city_written || u.called AS phrase, u.place
FROM under_city u
JOIN (FROM above WHERE level = 'province' UNION ALL SELECT DISTINCT province, 'province', '' FROM dim_region WHERE province IS NOT NULL) a
     ON a.above = u.province
WHERE (u.level <> 'province' OR a.written = '') AND NOT (u.is_common AND u.city_written = '' AND NOT regexp_matches(a.written, '市$'));

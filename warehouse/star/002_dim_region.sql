-- one row per region and version
CREATE TABLE dim_region AS
WITH listed AS (
    SELECT code, name, short_name, try_cast(valid_from_year AS INTEGER) AS valid_from_year, try_cast(valid_to_year AS INTEGER) AS valid_to_year
    FROM read_csv(getvariable('reference') || '/regions.csv', header = true, all_varchar = true)
), version AS (
    SELECT *, 'division' AS kind,
           CASE WHEN code = '100000' THEN 'country' WHEN code LIKE '%0000' THEN 'province' WHEN code LIKE '%00' THEN 'prefecture' ELSE 'county' END AS level,
           left(code, 2) || '0000' AS above_1, left(code, 4) || '00' AS above_2
    FROM listed
    UNION ALL
    -- zones and new areas have no code of the list, but governments of their own
    SELECT NULL, name, name, NULL, NULL, kind, 'county', left(parent_code, 2) || '0000', parent_code
    FROM read_csv(getvariable('reference') || '/region-zones.csv', header = true, all_varchar = true)
), placed AS (
    -- the name of what is above as it was last called while this version was in force
    SELECT v.*, p.name AS above_province, c.code AS city_code, c.name AS above_city
    FROM version v
    LEFT JOIN (FROM listed WHERE code LIKE '%0000' AND valid_to_year IS NULL) p ON p.code = v.above_1
    LEFT JOIN (FROM listed WHERE code NOT LIKE '%0000' AND code LIKE '%00') c ON c.code = v.above_2
         AND coalesce(c.valid_from_year, 0) <= coalesce(v.valid_to_year, 9999) AND coalesce(c.valid_to_year, 9999) >= coalesce(v.valid_to_year, 9999)
), version_of AS (
    SELECT stable_key(concat_ws('|', 'region', coalesce(code, above_2), name, coalesce(valid_from_year, 0))) AS region_key, code, name, short_name, level, kind,
           CASE level WHEN 'country' THEN NULL WHEN 'province' THEN '100000' WHEN 'prefecture' THEN above_1
                      ELSE CASE WHEN kind = 'division' THEN coalesce(city_code, above_1) ELSE above_2 END END AS parent_code,
           CASE WHEN level = 'province' THEN name WHEN level <> 'country' THEN above_province END AS province,
           CASE WHEN level = 'prefecture' THEN name WHEN level = 'county' THEN above_city END AS city,
           CASE WHEN level = 'county' THEN name END AS county,
           valid_from_year, valid_to_year
    FROM placed
), told AS (
    SELECT *, lag(coalesce(valid_to_year, 9999)) OVER of_one_name >= coalesce(valid_from_year, 0) AS beside_another
    FROM version_of
    WINDOW of_one_name AS (PARTITION BY province, level, name ORDER BY coalesce(valid_from_year, 0), coalesce(valid_to_year, 9999))
)
SELECT region_key, code, name, short_name, level, kind, parent_code, province, city, county, valid_from_year, valid_to_year,
       -- a region whose code changed with its prefecture, and whose name did not, is one; two of one name in one province at one time are two
       CASE WHEN bool_or(coalesce(beside_another, false)) OVER (PARTITION BY province, level, name) OR code IS NULL
            THEN concat_ws('/', coalesce(code, parent_code), name) ELSE concat_ws('/', coalesce(province, '全国'), name) END AS place
FROM told
ORDER BY code NULLS LAST, valid_from_year NULLS FIRST, parent_code, name;

COMMENT ON TABLE dim_region IS 'one row per region and version: the official codes (GB/T 2260) of 2002 to 2023, and development zones and new areas that have budgets of their own but no code. A version ends when its name or code does. Years are those of the lists, which are of one day a year: a change in the course of a year may show a year late';
COMMENT ON COLUMN dim_region.region_key IS 'hash of code (of a zone: the code above it), name and first year; the same in every release';
COMMENT ON COLUMN dim_region.code IS 'code of GB/T 2260, six digits; 100000 is the whole country; null for zones and new areas, which have none';
COMMENT ON COLUMN dim_region.name IS 'official name, such as 乐山市, 凉山彝族自治州, 普陀区';
COMMENT ON COLUMN dim_region.short_name IS 'name without its level and its peoples: 乐山, 凉山, 普陀';
COMMENT ON COLUMN dim_region.level IS 'country, province (also 直辖市, 自治区), prefecture (地级市, 州, 盟, 地区) or county (县, 区, 县级市, 旗; zones and new areas too)';
COMMENT ON COLUMN dim_region.kind IS 'division (of the code list), development_zone or new_area';
COMMENT ON COLUMN dim_region.parent_code IS 'code of the region that it lies in; null for the country';
COMMENT ON COLUMN dim_region.province IS 'name of its province, its own where it is one';
COMMENT ON COLUMN dim_region.city IS 'name of its prefecture as it was called last in the version''s years; null for districts of 直辖市 and counties directly under a province';
COMMENT ON COLUMN dim_region.county IS 'its own name where it is a county, district, zone or new area';
COMMENT ON COLUMN dim_region.valid_from_year IS 'first year whose list has it; null where the first list (2002) has it already';
COMMENT ON COLUMN dim_region.valid_to_year IS 'last year whose list has it; null where the last list (2023) still has it';
COMMENT ON COLUMN dim_region.place IS 'the same in every version of one region, and in no other';

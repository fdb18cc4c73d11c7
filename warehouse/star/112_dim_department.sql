-- one row per disclosing body and version
CREATE TABLE dim_department AS
WITH filled AS (
    SELECT b.body_key, b.kind, b.fiscal_year,
           last(b.name) OVER every_year AS name,
           -- a year that does not tell keeps what the years beside it tell
           coalesce(b.parent, same.parent, last_value(b.parent IGNORE NULLS) OVER until_now, first_value(b.parent IGNORE NULLS) OVER from_now, ever.parent, own.name) AS parent,
           coalesce(b.place, last_value(b.place IGNORE NULLS) OVER until_now, first_value(b.place IGNORE NULLS) OVER from_now) AS place
    FROM w_body_year b
    LEFT JOIN w_listed_parent same ON same.body_key = b.body_key AND same.fiscal_year = b.fiscal_year
    LEFT JOIN (SELECT body_key, min(parent) AS parent FROM w_listed_parent GROUP BY body_key) ever ON ever.body_key = b.body_key
    -- a department's own office (本级, 机关) belongs to the department of that name
    LEFT JOIN (SELECT body_key, 'unit' AS kind, max(name) AS name FROM w_body_year WHERE kind = 'department' GROUP BY body_key) own
           ON own.kind = b.kind AND own.body_key = regexp_replace(b.body_key, '(本级|机关)$', '')
    WINDOW until_now AS (PARTITION BY b.body_key, b.kind ORDER BY b.fiscal_year ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
           from_now AS (PARTITION BY b.body_key, b.kind ORDER BY b.fiscal_year ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING),
           every_year AS (PARTITION BY b.body_key, b.kind ORDER BY b.fiscal_year ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
), located AS (
    -- the version of the region that was in force, else the one nearest to the year
    SELECT DISTINCT ON (f.body_key, f.kind, f.fiscal_year) f.*, p.region_key, p.province, p.city, p.county
    FROM filled f LEFT JOIN w_place p USING (place)
    ORDER BY f.body_key, f.kind, f.fiscal_year, greatest(p.valid_from_year - f.fiscal_year, f.fiscal_year - p.valid_to_year, 0), p.valid_from_year DESC NULLS LAST
), marked AS (
    SELECT *, (name_key(parent), region_key) IS DISTINCT FROM lag((name_key(parent), region_key)) OVER each_body
              OR lag(fiscal_year) OVER each_body IS NULL AS is_new
    FROM located
    WINDOW each_body AS (PARTITION BY body_key, kind ORDER BY fiscal_year)
), numbered AS (
    SELECT *, count(*) FILTER (is_new) OVER (PARTITION BY body_key, kind ORDER BY fiscal_year) AS version FROM marked
), version AS (
    SELECT body_key, kind, version, last(name ORDER BY fiscal_year) AS name, last(parent ORDER BY fiscal_year) AS parent_name,
           any_value(region_key) AS region_key, any_value(province) AS province, any_value(city) AS city, any_value(county) AS county,
           min(fiscal_year) AS valid_from_year
    FROM numbered GROUP BY body_key, kind, version
), dated AS (
    SELECT *, lead(valid_from_year) OVER (PARTITION BY body_key, kind ORDER BY version) - 1 AS valid_to_year,
           row_number() OVER (PARTITION BY body_key, kind, name_key(parent_name), region_key ORDER BY version) AS return_no
    FROM version
)
SELECT stable_key(concat_ws('|', 'department', kind, body_key, coalesce(name_key(parent_name), '-'), coalesce(region_key::VARCHAR, '-'), return_no)) AS department_key,
       name, kind, parent_name, region_key, province, city, county, valid_from_year, valid_to_year, valid_to_year IS NULL AS is_current
FROM dated
ORDER BY name, kind, valid_from_year;

COMMENT ON TABLE dim_department IS 'one row per disclosing body and version; a version ends when its department or its region changes. Bodies that a department lists are here too, whether or not they have published';
COMMENT ON COLUMN dim_department.department_key IS 'hash of kind, name and what the version tells; the same in every release';
COMMENT ON COLUMN dim_department.name IS 'name as last published; brackets and their width do not tell bodies apart';
COMMENT ON COLUMN dim_department.kind IS 'department (部门, its figures contain its units'') or unit (单位, one body alone)';
COMMENT ON COLUMN dim_department.parent_name IS 'the department that it belongs to, as it says itself, or as the department lists it, or by its name (本级, 机关); null where none is known';
COMMENT ON COLUMN dim_department.region_key IS 'where it is, see dim_region: as its name says where that is of one place, else as its document does; null where nothing tells for certain';
COMMENT ON COLUMN dim_department.province IS 'province (省) or municipality of that rank, as in dim_region';
COMMENT ON COLUMN dim_department.city IS 'prefecture-level city (市, 州), as in dim_region';
COMMENT ON COLUMN dim_department.county IS 'county or district (县, 区), as in dim_region';
COMMENT ON COLUMN dim_department.valid_from_year IS 'first fiscal year of the version';
COMMENT ON COLUMN dim_department.valid_to_year IS 'last fiscal year of the version; null in the current one';
COMMENT ON COLUMN dim_department.is_current IS 'whether this is the newest version';

-- one row per body and version, with the key that tells bodies apart and that of its department
CREATE TEMP TABLE w_department_version AS
WITH filled AS (
    SELECT b.body_key, b.kind, b.fiscal_year,
           last(b.name) OVER every_year AS name,
           -- a year that does not tell keeps what the years beside it tell
           coalesce(b.parent, same.parent, last_value(b.parent IGNORE NULLS) OVER until_now, first_value(b.parent IGNORE NULLS) OVER from_now, ever.parent, own.parent) AS parent,
           coalesce(b.place, last_value(b.place IGNORE NULLS) OVER until_now, first_value(b.place IGNORE NULLS) OVER from_now) AS place
    FROM w_body_year b
    LEFT JOIN w_listed_parent same ON same.body_key = b.body_key AND same.fiscal_year = b.fiscal_year
    LEFT JOIN (SELECT body_key, min(parent) AS parent FROM w_listed_parent GROUP BY body_key) ever ON ever.body_key = b.body_key
    -- a department's own office (本级, 机关) belongs to the department of that name
    LEFT JOIN (SELECT body_key, 'unit' AS kind, {name: max(name), key: body_key} AS parent FROM w_body_year WHERE kind = 'department' GROUP BY body_key) own
           ON own.kind = b.kind AND own.body_key = regexp_replace(b.body_key, '(本级|机关)$', '')
    WINDOW until_now AS (PARTITION BY b.body_key, b.kind ORDER BY b.fiscal_year ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
           from_now AS (PARTITION BY b.body_key, b.kind ORDER BY b.fiscal_year ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING),
           every_year AS (PARTITION BY b.body_key, b.kind ORDER BY b.fiscal_year ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
), located AS (
    -- the version of the region that was in force, else the one nearest to the year
    SELECT DISTINCT ON (f.body_key, f.kind, f.fiscal_year) f.*, p.region_key, p.province, p.city, p.county
    FROM filled f LEFT JOIN dim_region p USING (place)
    ORDER BY f.body_key, f.kind, f.fiscal_year, greatest(p.valid_from_year - f.fiscal_year, f.fiscal_year - p.valid_to_year, 0), p.valid_from_year DESC NULLS LAST
), marked AS (
    SELECT *, (parent.key, region_key) IS DISTINCT FROM lag((parent.key, region_key)) OVER each_body
              OR lag(fiscal_year) OVER each_body IS NULL AS is_new
    FROM located
    WINDOW each_body AS (PARTITION BY body_key, kind ORDER BY fiscal_year)
), numbered AS (
    SELECT *, count(*) FILTER (is_new) OVER (PARTITION BY body_key, kind ORDER BY fiscal_year) AS version FROM marked
), version AS (
    SELECT body_key, kind, version, last(name ORDER BY fiscal_year) AS name, last(parent ORDER BY fiscal_year) AS parent,
           any_value(region_key) AS region_key, any_value(province) AS province, any_value(city) AS city, any_value(county) AS county,
           min(fiscal_year) AS valid_from_year
    FROM numbered GROUP BY body_key, kind, version
), dated AS (
    SELECT *, lead(valid_from_year) OVER (PARTITION BY body_key, kind ORDER BY version) - 1 AS valid_to_year,
           row_number() OVER (PARTITION BY body_key, kind, parent.key, region_key ORDER BY version) AS return_no
    FROM version
)
SELECT stable_key(concat_ws('|', 'department', kind, body_key, coalesce(parent.key, '-'), coalesce(region_key::VARCHAR, '-'), return_no)) AS department_key,
       body_key, name, kind, parent.name AS parent_name, parent.key AS parent_body_key, region_key, province, city, county, valid_from_year, valid_to_year, valid_to_year IS NULL AS is_current
FROM dated;

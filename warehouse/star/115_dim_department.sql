-- one row per disclosing body and version
CREATE TABLE dim_department AS
WITH parent AS (
    -- the version of the department in the last year that both have
    SELECT DISTINCT ON (v.department_key) v.department_key, p.department_key AS parent_key
    FROM w_department_version v JOIN w_department_version p ON p.body_key = v.parent_body_key AND p.department_key <> v.department_key
    ORDER BY v.department_key, p.kind, p.valid_from_year > coalesce(v.valid_to_year, 9999), p.valid_from_year DESC, p.department_key
), stated AS (
    -- on the cover sheets of workbooks
    SELECT v.department_key, c.fiscal_year, s.statement, s.value
    FROM archive.official_statement s JOIN w_candidate c USING (document_key)
    JOIN w_department_version v ON v.body_key = c.body_key AND v.kind = c.kind_of_body
         AND c.fiscal_year BETWEEN v.valid_from_year AND coalesce(v.valid_to_year, 9999)
    WHERE c.status <> 'quarantined'
), last_stated AS (
    -- what the last year states, unless its documents state different things
    SELECT department_key, statement, min(value) AS value
    FROM stated s WHERE fiscal_year = (SELECT max(l.fiscal_year) FROM stated l WHERE l.department_key = s.department_key AND l.statement = s.statement)
    GROUP BY department_key, statement HAVING count(DISTINCT value) = 1
), official AS (
    SELECT department_key, max(value) FILTER (statement = 'unit_code') AS unit_code, max(value) FILTER (statement = 'credit_code') AS credit_code,
           max(value) FILTER (statement = 'division_code') AS division_code, max(value) FILTER (statement = 'nature') AS nature,
           max(value) FILTER (statement = 'budget_level') AS budget_level
    FROM last_stated GROUP BY department_key
)
SELECT v.department_key, stable_key('body|' || v.body_key) AS body_key, v.name, v.kind, v.parent_name, p.parent_key, v.region_key, v.province, v.city, v.county, c.level, c.sector,
       v.valid_from_year, v.valid_to_year, v.is_current, o.unit_code, o.credit_code, o.division_code, o.nature, o.budget_level
FROM w_department_version v LEFT JOIN parent p USING (department_key) JOIN w_body_character c USING (department_key) LEFT JOIN official o USING (department_key)
ORDER BY v.name, v.kind, v.valid_from_year, v.department_key;

COMMENT ON TABLE dim_department IS 'one row per disclosing body and version; a version ends when its department or its region changes. Bodies that a department lists are here too, whether or not they have published';
COMMENT ON COLUMN dim_department.department_key IS 'hash of kind, name and what the version tells; the same in every release';
COMMENT ON COLUMN dim_department.body_key IS 'the same in every version of one body, department and its own office alike where they have one name; two bodies of one name in two regions have two';
COMMENT ON COLUMN dim_department.name IS 'name as last published; brackets and their width do not tell bodies apart';
COMMENT ON COLUMN dim_department.kind IS 'department (部门, its figures contain its units'') or unit (单位, one body alone)';
COMMENT ON COLUMN dim_department.parent_name IS 'the department that it belongs to, as it says itself, or as the department lists it, or by its name (本级, 机关); null where none is known';
COMMENT ON COLUMN dim_department.parent_key IS 'key of that department: its newest version that is not later than this one; null where the warehouse has no row of it';
COMMENT ON COLUMN dim_department.region_key IS 'where it is, see dim_region: as its name says where that is of one place, else as its document does; null where nothing tells for certain';
COMMENT ON COLUMN dim_department.province IS 'province (省) or municipality of that rank, as in dim_region';
COMMENT ON COLUMN dim_department.city IS 'prefecture-level city (市, 州), as in dim_region';
COMMENT ON COLUMN dim_department.county IS 'county or district (县, 区), as in dim_region';
COMMENT ON COLUMN dim_department.level IS 'level of government that it belongs to: country, province, prefecture, county or township (乡, 镇, 街道); null where its region is not known';
COMMENT ON COLUMN dim_department.sector IS 'what it works in, such as 教育, 卫生健康, 公安, by words of names in reference/sectors.csv; null where none fits';
COMMENT ON COLUMN dim_department.valid_from_year IS 'first fiscal year of the version';
COMMENT ON COLUMN dim_department.valid_to_year IS 'last fiscal year of the version; null in the current one';
COMMENT ON COLUMN dim_department.is_current IS 'whether this is the newest version';
COMMENT ON COLUMN dim_department.unit_code IS 'code among the budget units of its region (单位代码), as its workbook states in the last year of the version; null where it states none or two, as in the columns below. source.official_statement has what each document states';
COMMENT ON COLUMN dim_department.credit_code IS 'unified social credit code (统一社会信用代码), as stated';
COMMENT ON COLUMN dim_department.division_code IS 'code of its administrative division (行政区划代码), as stated; region_key is taken from names and not from it';
COMMENT ON COLUMN dim_department.nature IS 'what it is (单位基本性质): 行政单位, 事业单位 …, as stated';
COMMENT ON COLUMN dim_department.budget_level IS 'its place among budget units (预算级次): 一级预算单位, 二级预算单位 …, as stated';

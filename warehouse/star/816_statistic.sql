-- one row per row of fact_statistic that counts, with every name beside its key
CREATE VIEW statistic AS
SELECT f.year_key AS year, d.name AS department, d.kind AS department_kind, d.parent_name AS parent_department, d.province, d.city, d.county, d.level, d.sector, d.body_key,
       f.metric, f.value, f.unit, f.document_key
FROM fact_statistic f
JOIN dim_department d USING (department_key)
JOIN body_figures b ON b.figures = 'statistic/' || f.metric AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts;

COMMENT ON VIEW statistic IS 'one row per row of fact_statistic that counts. Each yuan once: a body is left out in a year for which a department above it, whose figures contain its own, has published the same (see body_figures); for single bodies whatever their department does, use fact_statistic';
COMMENT ON COLUMN statistic.year IS 'fiscal year';
COMMENT ON COLUMN statistic.department IS 'name of the body';
COMMENT ON COLUMN statistic.department_kind IS 'department or unit';
COMMENT ON COLUMN statistic.parent_department IS 'the department that a unit belongs to';
COMMENT ON COLUMN statistic.province IS 'province, where told';
COMMENT ON COLUMN statistic.city IS 'city, where told';
COMMENT ON COLUMN statistic.county IS 'county or district, where told';
COMMENT ON COLUMN statistic.level IS 'level of government, see dim_department';
COMMENT ON COLUMN statistic.sector IS 'what the body works in, see dim_department';
COMMENT ON COLUMN statistic.body_key IS 'the same in every year of one body, see dim_department: two bodies of one name have two';
COMMENT ON COLUMN statistic.metric IS 'which figure, see meta.metric';
COMMENT ON COLUMN statistic.value IS 'in its unit';
COMMENT ON COLUMN statistic.unit IS 'unit';
COMMENT ON COLUMN statistic.document_key IS 'the document that prints it';

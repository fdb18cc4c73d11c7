-- one row per row of fact_economic_expenditure that counts, with every name beside its key
CREATE VIEW economic_expenditure AS
SELECT f.year_key AS year, d.name AS department, d.kind AS department_kind, d.parent_name AS parent_department, d.province, d.city, d.county, d.level, d.sector, d.body_key,
       s.class_code, s.class_name, s.section_code, s.section_name, s.code AS economic_code, s.name AS economic_name,
       t.code AS functional_code, t.name AS functional_name,
       f.fund, f.expenditure_type, f.detail, f.amount_yuan, f.document_key, f.confidence, f.has_error
FROM fact_economic_expenditure f
JOIN dim_department d USING (department_key)
JOIN dim_subject s USING (subject_key)
LEFT JOIN dim_subject t ON t.subject_key = f.functional_subject_key
JOIN body_figures b ON b.figures = 'economic_expenditure/' || f.detail AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts;

COMMENT ON VIEW economic_expenditure IS 'one row per row of fact_economic_expenditure that counts. Each yuan once: a body is left out in a year for which a department above it, whose figures contain its own, has published the same (see body_figures); for single bodies whatever their department does, use fact_economic_expenditure';
COMMENT ON COLUMN economic_expenditure.year IS 'fiscal year';
COMMENT ON COLUMN economic_expenditure.department IS 'name of the body';
COMMENT ON COLUMN economic_expenditure.department_kind IS 'department or unit';
COMMENT ON COLUMN economic_expenditure.parent_department IS 'the department that a unit belongs to';
COMMENT ON COLUMN economic_expenditure.province IS 'province, where told';
COMMENT ON COLUMN economic_expenditure.city IS 'city, where told';
COMMENT ON COLUMN economic_expenditure.county IS 'county or district, where told';
COMMENT ON COLUMN economic_expenditure.level IS 'level of government, see dim_department';
COMMENT ON COLUMN economic_expenditure.sector IS 'what the body works in, see dim_department';
COMMENT ON COLUMN economic_expenditure.body_key IS 'the same in every year of one body, see dim_department: two bodies of one name have two';
COMMENT ON COLUMN economic_expenditure.class_code IS 'code of the class (类)';
COMMENT ON COLUMN economic_expenditure.class_name IS 'name of the class';
COMMENT ON COLUMN economic_expenditure.section_code IS 'code of the section (款)';
COMMENT ON COLUMN economic_expenditure.section_name IS 'name of the section';
COMMENT ON COLUMN economic_expenditure.economic_code IS 'the leaf''s code, whatever its level';
COMMENT ON COLUMN economic_expenditure.economic_name IS 'the leaf''s name';
COMMENT ON COLUMN economic_expenditure.functional_code IS 'code of the functional subject (支出功能分类), where told';
COMMENT ON COLUMN economic_expenditure.functional_name IS 'its name';
COMMENT ON COLUMN economic_expenditure.fund IS 'as in fact_economic_expenditure';
COMMENT ON COLUMN economic_expenditure.expenditure_type IS 'as in fact_economic_expenditure';
COMMENT ON COLUMN economic_expenditure.detail IS 'the basis: all (basic and project) or basic_only; these are two tellings of the same money, never add them up';
COMMENT ON COLUMN economic_expenditure.amount_yuan IS 'yuan';
COMMENT ON COLUMN economic_expenditure.document_key IS 'the document that prints it';
COMMENT ON COLUMN economic_expenditure.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN economic_expenditure.has_error IS 'whether an error finding rests on a cell behind it';

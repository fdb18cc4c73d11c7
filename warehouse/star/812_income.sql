-- one row per row of fact_income that counts, with every name beside its key
CREATE VIEW income AS
SELECT f.year_key AS year, d.name AS department, d.kind AS department_kind, d.parent_name AS parent_department, d.province, d.city, d.county, d.level, d.sector, d.body_key,
       s.class_code, s.class_name, s.section_code, s.section_name, s.code AS item_code, s.name AS item_name,
       f.source, f.amount_yuan, f.document_key, f.confidence, f.has_error
FROM fact_income f
JOIN dim_department d USING (department_key)
JOIN dim_subject s USING (subject_key)
JOIN body_figures b ON b.figures = 'income' AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts;

COMMENT ON VIEW income IS 'one row per row of fact_income that counts. Each yuan once: a body is left out in a year for which a department above it, whose figures contain its own, has published the same (see body_figures); for single bodies whatever their department does, use fact_income';
COMMENT ON COLUMN income.year IS 'fiscal year';
COMMENT ON COLUMN income.department IS 'name of the body';
COMMENT ON COLUMN income.department_kind IS 'department or unit';
COMMENT ON COLUMN income.parent_department IS 'the department that a unit belongs to';
COMMENT ON COLUMN income.province IS 'province, where told';
COMMENT ON COLUMN income.city IS 'city, where told';
COMMENT ON COLUMN income.county IS 'county or district, where told';
COMMENT ON COLUMN income.level IS 'level of government, see dim_department';
COMMENT ON COLUMN income.sector IS 'what the body works in, see dim_department';
COMMENT ON COLUMN income.body_key IS 'the same in every year of one body, see dim_department: two bodies of one name have two';
COMMENT ON COLUMN income.class_code IS 'code of the class (类)';
COMMENT ON COLUMN income.class_name IS 'name of the class';
COMMENT ON COLUMN income.section_code IS 'code of the section (款)';
COMMENT ON COLUMN income.section_name IS 'name of the section';
COMMENT ON COLUMN income.item_code IS 'the leaf''s code, whatever its level';
COMMENT ON COLUMN income.item_name IS 'the leaf''s name';
COMMENT ON COLUMN income.source IS 'fiscal_appropriation, superior_subsidy, business_income, operating_income, affiliated_remittance or other_income';
COMMENT ON COLUMN income.amount_yuan IS 'yuan';
COMMENT ON COLUMN income.document_key IS 'the document that prints it';
COMMENT ON COLUMN income.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN income.has_error IS 'whether an error finding rests on a cell behind it';

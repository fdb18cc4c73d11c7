-- one row per row of fact_budget_expenditure that counts, with every name beside its key
CREATE VIEW budget AS
SELECT f.year_key AS year, d.name AS department, d.kind AS department_kind, d.parent_name AS parent_department, d.province, d.city, d.county, d.level, d.sector, d.body_key,
       s.class_code, s.class_name, s.section_code, s.section_name, s.code AS item_code, s.name AS item_name,
       f.fund, f.expenditure_type, f.amount_yuan, f.document_key, f.confidence, f.has_error
FROM fact_budget_expenditure f
JOIN dim_department d USING (department_key)
JOIN dim_subject s USING (subject_key)
JOIN body_figures b ON b.figures = 'budget' AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts;

COMMENT ON VIEW budget IS 'one row per row of fact_budget_expenditure that counts. Each yuan once: a body is left out in a year for which a department above it, whose figures contain its own, has published the same (see body_figures); for single bodies whatever their department does, use fact_budget_expenditure';
COMMENT ON COLUMN budget.year IS 'fiscal year';
COMMENT ON COLUMN budget.department IS 'name of the body';
COMMENT ON COLUMN budget.department_kind IS 'department or unit';
COMMENT ON COLUMN budget.parent_department IS 'the department that a unit belongs to';
COMMENT ON COLUMN budget.province IS 'province, where told';
COMMENT ON COLUMN budget.city IS 'city, where told';
COMMENT ON COLUMN budget.county IS 'county or district, where told';
COMMENT ON COLUMN budget.level IS 'level of government, see dim_department';
COMMENT ON COLUMN budget.sector IS 'what the body works in, see dim_department';
COMMENT ON COLUMN budget.body_key IS 'the same in every year of one body, see dim_department: two bodies of one name have two';
COMMENT ON COLUMN budget.class_code IS 'code of the class (类)';
COMMENT ON COLUMN budget.class_name IS 'name of the class';
COMMENT ON COLUMN budget.section_code IS 'code of the section (款)';
COMMENT ON COLUMN budget.section_name IS 'name of the section';
COMMENT ON COLUMN budget.item_code IS 'the leaf''s code, whatever its level';
COMMENT ON COLUMN budget.item_name IS 'the leaf''s name';
COMMENT ON COLUMN budget.fund IS 'general_public, government_fund, state_capital or non_fiscal';
COMMENT ON COLUMN budget.expenditure_type IS 'as in expenditure; null where the form does not tell basic from project';
COMMENT ON COLUMN budget.amount_yuan IS 'yuan';
COMMENT ON COLUMN budget.document_key IS 'the document that prints it';
COMMENT ON COLUMN budget.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN budget.has_error IS 'whether an error finding rests on a cell behind it';

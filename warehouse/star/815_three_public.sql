-- one row per row of fact_three_public of which a side counts, with every name beside its key
CREATE VIEW three_public AS
SELECT f.year_key AS year, d.name AS department, d.kind AS department_kind, d.parent_name AS parent_department, d.province, d.city, d.county, d.level, d.sector, d.body_key,
       f.item, CASE WHEN b.counts THEN f.budget_yuan END AS budget_yuan, CASE WHEN x.counts THEN f.final_yuan END AS final_yuan, f.document_key, f.confidence, f.has_error
FROM fact_three_public f
JOIN dim_department d USING (department_key)
LEFT JOIN body_figures b ON b.figures = 'three_public/budget' AND b.department_key = f.department_key AND b.year_key = f.year_key
LEFT JOIN body_figures x ON x.figures = 'three_public/final' AND x.department_key = f.department_key AND x.year_key = f.year_key
WHERE b.counts OR x.counts;

COMMENT ON VIEW three_public IS 'one row per row of fact_three_public of which budget or final counts. Each yuan once: a body is left out in a year for which a department above it, whose figures contain its own, has published the same (see body_figures); budget and final each for itself';
COMMENT ON COLUMN three_public.year IS 'fiscal year';
COMMENT ON COLUMN three_public.department IS 'name of the body';
COMMENT ON COLUMN three_public.department_kind IS 'department or unit';
COMMENT ON COLUMN three_public.parent_department IS 'the department that a unit belongs to';
COMMENT ON COLUMN three_public.province IS 'province, where told';
COMMENT ON COLUMN three_public.city IS 'city, where told';
COMMENT ON COLUMN three_public.county IS 'county or district, where told';
COMMENT ON COLUMN three_public.level IS 'level of government, see dim_department';
COMMENT ON COLUMN three_public.sector IS 'what the body works in, see dim_department';
COMMENT ON COLUMN three_public.body_key IS 'the same in every year of one body, see dim_department: two bodies of one name have two';
COMMENT ON COLUMN three_public.item IS 'abroad (因公出国境), vehicle_purchase (公务用车购置), vehicle_operation (公务用车运行维护) or reception (公务接待)';
COMMENT ON COLUMN three_public.budget_yuan IS 'budget in yuan; null where no form has it, or a department above has it';
COMMENT ON COLUMN three_public.final_yuan IS 'final in yuan; null where no form has it, or a department above has it';
COMMENT ON COLUMN three_public.document_key IS 'the document that prints it';
COMMENT ON COLUMN three_public.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN three_public.has_error IS 'whether an error finding rests on a cell behind it';

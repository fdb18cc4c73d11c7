-- one row per row of fact_fund_balance that counts, with every name beside its key
CREATE VIEW fund_balance AS
SELECT f.year_key AS year, d.name AS department, d.kind AS department_kind, d.parent_name AS parent_department, d.province, d.city, d.county, d.level, d.sector, d.body_key,
       f.fund, f.opening_yuan, f.income_yuan, f.expenditure_yuan, f.closing_yuan, f.document_key, f.confidence, f.has_error
FROM fact_fund_balance f
JOIN dim_department d USING (department_key)
JOIN body_figures b ON b.figures = 'fund_balance/' || f.fund AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts;

COMMENT ON VIEW fund_balance IS 'one row per row of fact_fund_balance that counts. Each yuan once: a body is left out in a year for which a department above it, whose figures contain its own, has published the same (see body_figures); for single bodies whatever their department does, use fact_fund_balance';
COMMENT ON COLUMN fund_balance.year IS 'fiscal year';
COMMENT ON COLUMN fund_balance.department IS 'name of the body';
COMMENT ON COLUMN fund_balance.department_kind IS 'department or unit';
COMMENT ON COLUMN fund_balance.parent_department IS 'the department that a unit belongs to';
COMMENT ON COLUMN fund_balance.province IS 'province, where told';
COMMENT ON COLUMN fund_balance.city IS 'city, where told';
COMMENT ON COLUMN fund_balance.county IS 'county or district, where told';
COMMENT ON COLUMN fund_balance.level IS 'level of government, see dim_department';
COMMENT ON COLUMN fund_balance.sector IS 'what the body works in, see dim_department';
COMMENT ON COLUMN fund_balance.body_key IS 'the same in every year of one body, see dim_department: two bodies of one name have two';
COMMENT ON COLUMN fund_balance.fund IS 'general_public, government_fund, state_capital, or all, which contains the others';
COMMENT ON COLUMN fund_balance.opening_yuan IS 'opening balance; null where not printed';
COMMENT ON COLUMN fund_balance.income_yuan IS 'income of the year; null where not printed';
COMMENT ON COLUMN fund_balance.expenditure_yuan IS 'expenditure of the year; null where not printed';
COMMENT ON COLUMN fund_balance.closing_yuan IS 'closing balance; null where not printed';
COMMENT ON COLUMN fund_balance.document_key IS 'the document that prints it';
COMMENT ON COLUMN fund_balance.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN fund_balance.has_error IS 'whether an error finding rests on a cell behind it';

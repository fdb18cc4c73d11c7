-- one row per checked form, subject and column
CREATE TEMP TABLE w_coded_cell AS
SELECT c.instance, c.code, c.column_code, any_value(c.name) AS name, sum(c.amount) AS amount, sum(c.step) AS steps, min(c.page) AS page,
       min(c.rowid) AS cell
FROM w_cell c JOIN w_checked_form USING (instance) JOIN (SELECT DISTINCT instance, code FROM w_coded_row) r ON r.instance = c.instance AND r.code = c.code
WHERE NOT EXISTS (SELECT 1 FROM w_project_row p WHERE p.instance = c.instance AND p.line_no = c.line_no)
GROUP BY c.instance, c.code, c.column_code;

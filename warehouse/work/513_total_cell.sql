-- one row per checked form and column of its row 合计; the code is empty
CREATE TEMP TABLE w_total_cell AS
SELECT c.instance, '' AS code, c.column_code, '合计' AS name, sum(c.amount) AS amount, sum(c.step) AS steps, min(c.page) AS page,
       min(c.rowid) AS cell
FROM w_cell c JOIN w_checked_form USING (instance) JOIN w_total_row t ON t.instance = c.instance AND t.name = c.name
WHERE c.code = ''
GROUP BY c.instance, c.column_code;

-- one row per cell of the two summaries, whose rows have names and no codes; "above" tells the rows above 本年收入合计 and
-- 本年支出合计
CREATE TEMP TABLE w_summary_row AS
WITH total_line AS (
    SELECT instance, column_code, min(line_no) AS line_no FROM w_cell WHERE name IN (SELECT name FROM w_row_name WHERE kind = 'year_total') GROUP BY ALL
)
SELECT c.instance, f.document_key, f.body, f.form, f.unit, c.line_no, c.name, c.column_code, c.amount, c.step, c.page, c.rowid AS cell, c.line_no < t.line_no AS above
FROM w_cell c JOIN w_checked_form f USING (instance)
LEFT JOIN total_line t ON t.instance = c.instance AND t.column_code = c.column_code
WHERE f.form IN ('income_expenditure_summary', 'fiscal_summary');

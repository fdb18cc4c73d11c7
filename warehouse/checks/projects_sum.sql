-- rule: projects_sum
-- title: 各项目之和等于科目
-- severity: error
-- compares: 项目支出决算表中，一个科目下各项目之和等于该科目的金额。
-- example: 2050101行政运行4.60万元，其下三个项目之和为4.50万元。
WITH part AS (
    SELECT c.instance, c.code, c.column_code, sum(c.amount) AS amount, sum(c.step) AS steps, list(c.rowid) AS cells
    FROM w_cell c SEMI JOIN w_project_row p ON p.instance = c.instance AND p.line_no = c.line_no
    GROUP BY ALL
)
SELECT f.document_key, f.body, f.form, p.code AS line_code, p.column_code, c.page, f.unit, p.code || c.name AS actual_name, coalesce(c.amount, 0) AS actual,
       '其下各项目之和' AS expected_name, p.amount AS expected, (p.steps + coalesce(c.steps, f.step)) * 0.5 AS tolerance, [c.cell] AS actual_cells, p.cells AS expected_cells
FROM part p
JOIN w_checked_form f ON f.instance = p.instance
LEFT JOIN w_coded_cell c ON c.instance = p.instance AND c.code = p.code AND c.column_code = p.column_code

-- rule: three_public_sum
-- title: “三公”经费合计
-- severity: error
-- compares: 合计等于因公出国（境）、公务用车、公务接待之和；公务用车等于购置与运行维护之和；预算数、决算数分别核对。
-- example: 决算数合计24.16万元，三项之和为23.16万元。
WITH amount AS (
    SELECT c.instance, c.line_no, c.column_code, sum(c.amount) AS amount, sum(c.step) AS step, min(c.page) AS page, min(c.rowid) AS cell
    FROM w_cell c JOIN w_checked_form f USING (instance) WHERE f.form LIKE 'three_public%'
    GROUP BY ALL
), line AS (SELECT DISTINCT instance, line_no FROM amount),
identity AS (SELECT DISTINCT form, total_column FROM w_column_sum),
compared AS (
    SELECT f.*, l.line_no, i.total_column, any_value(w.amount) AS whole, any_value(w.page) AS page, coalesce(any_value(w.step), any_value(f.step)) AS whole_step,
           sum(p.amount) AS parts, coalesce(sum(p.step), 0) AS part_steps, count(p.amount) AS part_count,
           min(w.cell) AS cell, list(p.cell) AS cells
    FROM line l JOIN w_checked_form f USING (instance)
    JOIN identity i ON i.form = f.form
    JOIN w_column_sum s ON s.form = i.form AND s.total_column = i.total_column
    LEFT JOIN amount w ON w.instance = l.instance AND w.line_no = l.line_no AND w.column_code = i.total_column
    LEFT JOIN amount p ON p.instance = l.instance AND p.line_no = l.line_no AND p.column_code = s.part_column
    GROUP BY ALL
)
SELECT document_key, body, form, '' AS line_code, total_column AS column_code, page, unit, t.title AS actual_name, coalesce(whole, 0) AS actual,
       '各分项之和' AS expected_name, coalesce(parts, 0) AS expected, (whole_step + part_steps) * 0.5 AS tolerance,
       CASE WHEN part_count = 0 AND whole <> 0 THEN '报表没有' || t.title || '的分项。' END AS unchecked,
       [cell] AS actual_cells, cells AS expected_cells
FROM compared LEFT JOIN w_column_title t ON t.column_code = total_column
WHERE part_count > 0 OR whole IS NOT NULL

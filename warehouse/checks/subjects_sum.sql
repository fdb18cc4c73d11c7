-- rule: subjects_sum
-- title: 科目各级合计
-- severity: error
-- compares: 每一列中，项之和等于款，款之和等于类，类之和等于合计。
-- example: 款21011印44.86万元，其下各项之和为35.07万元。
WITH part AS (
    SELECT c.instance, coalesce(r.parent, '') AS code, c.column_code, sum(c.amount) AS amount, sum(c.steps) AS steps, min(c.page) AS page,
           list(c.cell) AS cells
    FROM w_coded_cell c JOIN w_coded_row r ON r.instance = c.instance AND r.code = c.code
    GROUP BY ALL
), parent AS (
    SELECT instance, coalesce(parent, '') AS code FROM w_coded_row GROUP BY ALL
), whole AS (
    SELECT c.* FROM (FROM w_coded_cell UNION ALL FROM w_total_cell) c SEMI JOIN parent p ON p.instance = c.instance AND p.code = c.code
), printed AS (
    SELECT instance, code, any_value(name) AS name, min(page) AS page FROM whole GROUP BY ALL
), pair AS (
    -- an empty cell beside printed ones in its row is zero
    SELECT coalesce(w.instance, p.instance) AS instance, coalesce(w.code, p.code) AS code, coalesce(w.column_code, p.column_code) AS column_code,
           coalesce(w.amount, 0) AS actual, coalesce(p.amount, 0) AS expected, (coalesce(w.steps, 0) + coalesce(p.steps, 0)) AS steps, w.instance IS NULL AS blank,
           w.cell, p.cells
    FROM whole w FULL JOIN part p ON p.instance = w.instance AND p.code = w.code AND p.column_code = w.column_code
)
SELECT f.document_key, f.body, f.form, p.code AS line_code, p.column_code, r.page, f.unit,
       row_title(p.code, r.name) || '的“' || coalesce(t.title, p.column_code) || '”' AS actual_name, p.actual,
       CASE WHEN p.code = '' THEN '各类之和' ELSE '其下各科目之和' END AS expected_name, p.expected,
       (p.steps + CASE WHEN p.blank THEN f.step ELSE 0 END) * 0.5 AS tolerance,
       CASE WHEN r.instance IS NULL THEN '报表没有合计行。' END AS unchecked, [p.cell] AS actual_cells, p.cells AS expected_cells
FROM pair p
JOIN w_checked_form f ON f.instance = p.instance
LEFT JOIN printed r ON r.instance = p.instance AND r.code = p.code
LEFT JOIN w_column_title t ON t.column_code = p.column_code
-- 基本支出决算表 in blocks has no row 合计 but 人员经费合计 and 公用经费合计, see basic_totals
WHERE r.instance IS NOT NULL OR f.form NOT LIKE 'general_basic_expenditure%'

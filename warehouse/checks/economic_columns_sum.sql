-- rule: economic_columns_sum
-- title: 经济分类各列合计
-- severity: error
-- compares: 支出决算明细表每一行中，款级经济科目之和等于类级，类级之和等于合计列。
-- example: 2050302中等职业教育的301工资福利支出100.00万元，30101至30199之和为90.00万元。
WITH part AS (
    SELECT c.instance, c.line_no, coalesce(k.parent, 'total') AS column_code, sum(c.amount) AS amount, sum(c.step) AS steps, list(c.rowid) AS cells
    FROM w_cell c JOIN w_coded_column k ON k.instance = c.instance AND k.code = c.column_code
    GROUP BY ALL
), parent AS (
    SELECT instance, coalesce(parent, 'total') AS column_code FROM w_coded_column GROUP BY ALL
), whole AS (
    SELECT c.*, c.rowid AS cell FROM w_cell c SEMI JOIN parent p ON p.instance = c.instance AND p.column_code = c.column_code
), line AS (
    SELECT instance, line_no, any_value(code) AS code, any_value(name) AS name, min(page) AS page FROM w_cell GROUP BY ALL
), has_whole AS (SELECT DISTINCT instance, column_code FROM whole),
pair AS (
    SELECT coalesce(w.instance, p.instance) AS instance, coalesce(w.line_no, p.line_no) AS line_no, coalesce(w.column_code, p.column_code) AS column_code,
           coalesce(w.amount, 0) AS actual, coalesce(p.amount, 0) AS expected, coalesce(w.step, 0) + coalesce(p.steps, 0) AS steps, w.instance IS NULL AS blank, w.cell, p.cells
    FROM whole w FULL JOIN part p ON p.instance = w.instance AND p.line_no = w.line_no AND p.column_code = w.column_code
)
SELECT f.document_key, f.body, f.form, l.code AS line_code, p.column_code, l.page, f.unit,
       row_title(l.code, l.name) || '的“' || CASE p.column_code WHEN 'total' THEN '合计' ELSE p.column_code END || '”列' AS actual_name, p.actual,
       '各经济分类列之和' AS expected_name, p.expected, (p.steps + CASE WHEN p.blank THEN f.step ELSE 0 END) * 0.5 AS tolerance,
       CASE WHEN h.instance IS NULL THEN '报表没有合计列。' END AS unchecked, [p.cell] AS actual_cells, p.cells AS expected_cells
FROM pair p
JOIN w_checked_form f ON f.instance = p.instance
JOIN line l ON l.instance = p.instance AND l.line_no = p.line_no
LEFT JOIN has_whole h ON h.instance = p.instance AND h.column_code = p.column_code
WHERE f.form LIKE '%_detail'

-- rule: columns_sum
-- title: 各列合计
-- severity: error
-- compares: 每一行中，合计列等于各分列之和，如支出合计等于基本支出、项目支出等之和。
-- example: 2080101行政运行支出合计120.00万元，基本支出100.00万元、项目支出10.00万元。
WITH has_part AS (
    SELECT DISTINCT c.instance, s.total_column
    FROM w_checked_form f JOIN w_cell c USING (instance) JOIN w_column_sum s ON s.form = f.form AND s.part_column = c.column_code
), needed AS (
    SELECT f.*, s.total_column, h.instance IS NOT NULL AS has_part
    FROM w_checked_form f
    JOIN (SELECT DISTINCT form, total_column FROM w_column_sum) s ON s.form = f.form
    LEFT JOIN has_part h ON h.instance = f.instance AND h.total_column = s.total_column
    WHERE f.form NOT LIKE 'three_public%'
), other AS (
    -- columns that no code fits, such as 单位预留机动经费, may be parts too
    SELECT c.instance, c.line_no, sum(c.amount) AS amount, list(c.rowid) AS cells FROM w_cell c
    WHERE c.column_code NOT IN (SELECT column_code FROM w_column_title) AND NOT is_subject_code(c.column_code)
    GROUP BY ALL
), relevant AS (
    SELECT n.instance, n.total_column, c.line_no, c.code, c.name, c.page, c.amount, c.step, c.rowid AS cell, c.column_code = n.total_column AS is_total
    FROM needed n JOIN w_cell c USING (instance)
    WHERE c.column_code = n.total_column OR c.column_code IN (SELECT part_column FROM w_column_sum s WHERE s.form = n.form AND s.total_column = n.total_column)
), line AS (
    SELECT instance, total_column, line_no, code, name, min(page) AS page, coalesce(sum(amount) FILTER (is_total), 0) AS actual,
           coalesce(sum(amount) FILTER (NOT is_total), 0) AS expected, sum(step) + CASE WHEN bool_or(is_total) THEN 0 ELSE max(step) END AS steps,
           list(cell) FILTER (is_total) AS actual_cells, list(cell) FILTER (NOT is_total) AS expected_cells
    FROM relevant GROUP BY ALL
)
SELECT n.document_key, n.body, n.form, l.code AS line_code, l.total_column AS column_code, l.page, n.unit,
       row_title(l.code, l.name) || '的“' || coalesce(t.title, l.total_column) || '”' AS actual_name, l.actual, '各分列之和' AS expected_name,
       l.expected + CASE WHEN abs(l.actual - l.expected - o.amount) <= l.steps * 0.5 THEN o.amount ELSE 0 END AS expected,
       l.steps * 0.5 AS tolerance, CASE WHEN NOT n.has_part THEN '报表没有分列。' END AS unchecked,
       l.actual_cells, CASE WHEN abs(l.actual - l.expected - o.amount) <= l.steps * 0.5 THEN list_concat(l.expected_cells, o.cells) ELSE l.expected_cells END AS expected_cells
FROM line l
JOIN needed n ON n.instance = l.instance AND n.total_column = l.total_column
LEFT JOIN w_column_title t ON t.column_code = l.total_column
LEFT JOIN other o ON o.instance = l.instance AND o.line_no = l.line_no
-- a form that prints its total alone cannot be checked; the parts of another column, such as those of 基本支出, need not be
-- printed; and the detail forms have columns by fund or by economic subject, of which only the former are summed here
WHERE n.has_part OR n.total_column IN ('total', 'expenditure_total', 'expenditure') AND n.form NOT LIKE '%_detail'

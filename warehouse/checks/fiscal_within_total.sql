-- rule: fiscal_within_total
-- title: 财政拨款支出不大于全部支出
-- severity: error
-- compares: 每个科目、每类支出，一般公共预算、政府性基金、国有资本经营预算财政拨款支出之和不大于支出决算表；多出的部分不可能是非财政拨款。
-- example: 2080101基本支出：财政拨款120.00万元，支出决算表100.00万元。
WITH fiscal AS (
    SELECT f.disclosure, c.code, c.column_code, any_value(c.name) AS name, sum(c.amount) AS amount, sum(c.steps) AS steps, list(c.cell) AS cells
    FROM w_disclosure_form f JOIN w_fiscal_form x ON x.instance = f.instance
    JOIN (FROM w_coded_cell UNION ALL FROM w_total_cell) c ON c.instance = f.instance
    WHERE c.column_code IN ('basic', 'project')
    GROUP BY ALL
), row_of AS (SELECT DISTINCT disclosure, code FROM w_disclosure_cell WHERE form = 'expenditure')
SELECT e.document_key, e.body, e.form, f.code AS line_code, f.column_code, coalesce(c.page, e.page) AS page, e.unit,
       row_title(f.code, f.name) || '的“' || t.title || '”，财政拨款' AS actual_name, f.amount AS actual, '支出决算表' AS expected_name, coalesce(c.amount, 0) AS expected,
       (f.steps + coalesce(c.steps, 0)) * 0.5 AS tolerance, coalesce(c.amount, 0) >= 0 AND f.amount > 0 AS at_most,
       CASE WHEN r.code IS NULL THEN '支出决算表没有财政拨款表中的个别科目。' END AS unchecked,
       f.cells AS actual_cells, [c.cell] AS expected_cells
FROM fiscal f
JOIN w_disclosure_form e ON e.disclosure = f.disclosure AND e.form = 'expenditure'
JOIN w_column_title t ON t.column_code = f.column_code
LEFT JOIN row_of r ON r.disclosure = f.disclosure AND r.code = f.code
LEFT JOIN w_disclosure_cell c ON c.disclosure = f.disclosure AND c.form = 'expenditure' AND c.code = f.code AND c.column_code = f.column_code
WHERE f.amount > 0

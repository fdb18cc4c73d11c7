-- rule: units_sum_differs
-- title: 汇总表与所属单位之和不同
-- severity: warning
-- compares: 部门上报的汇总表，收入或支出合计等于已有所属单位之和的，其余各表各科目各列也等于这些单位之和。
-- example: 某局汇总支出合计等于三个所属单位之和，而2050202小学教育汇总为120.00万元，三个单位合计118.00万元。
WITH unit AS (
    SELECT DISTINCT f.instance, f.form, f.body_key, f.fiscal_year, v.parent_body_key AS parent_key
    FROM w_chosen_form f
    JOIN w_body_version v ON v.body_key = f.body_key AND v.body_kind = f.body_kind AND f.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
    WHERE f.body_kind = 'unit' AND v.parent_body_key IS NOT NULL AND f.document_key IN (SELECT document_key FROM w_submission)
), whole AS (
    SELECT f.* FROM w_chosen_form f
    WHERE f.body_kind = 'department' AND f.document_key IN (SELECT document_key FROM w_submission)
      AND EXISTS (SELECT 1 FROM unit u WHERE u.parent_key = f.body_key AND u.fiscal_year = f.fiscal_year AND u.form = f.form)
), cell AS (
    FROM w_coded_cell UNION ALL FROM w_total_cell
), part AS (
    SELECT w.instance, c.code, c.column_code, any_value(c.name) AS name, sum(c.amount) AS amount, sum(c.steps) AS steps, count(DISTINCT u.body_key) AS units, list(c.cell) AS cells
    FROM whole w JOIN unit u ON u.parent_key = w.body_key AND u.fiscal_year = w.fiscal_year AND u.form = w.form JOIN cell c ON c.instance = u.instance
    GROUP BY w.instance, c.code, c.column_code
), own AS (
    SELECT c.* FROM whole w JOIN cell c USING (instance)
), summed AS (
    -- a department of which a unit is not there is no sum of those that are: the totals tell
    SELECT DISTINCT w.body_key, w.fiscal_year
    FROM whole w JOIN own o USING (instance) JOIN part p ON p.instance = o.instance AND p.code = '' AND p.column_code = o.column_code
    WHERE w.form IN ('income', 'expenditure') AND o.code = '' AND o.column_code = 'total' AND o.amount <> 0 AND abs(o.amount - p.amount) <= (o.steps + p.steps) * 0.5
), compared AS (
    SELECT coalesce(o.instance, p.instance) AS instance, coalesce(o.code, p.code) AS code, coalesce(o.name, p.name) AS name,
           coalesce(o.column_code, p.column_code) AS column_code, o.page, coalesce(o.amount, 0) AS actual, coalesce(p.amount, 0) AS expected,
           coalesce(o.steps, 0) + coalesce(p.steps, 0) AS steps, coalesce(p.units, 0) AS units, o.cell, p.cells
    FROM own o FULL JOIN part p ON p.instance = o.instance AND p.code = o.code AND p.column_code = o.column_code
)
SELECT w.document_key, w.body, w.form, c.code AS line_code, c.column_code, coalesce(c.page, w.page) AS page, w.unit,
       row_title(c.code, c.name) || '的“' || coalesce(t.title, c.column_code) || '”' AS actual_name, c.actual,
       '所属' || c.units || '个单位之和' AS expected_name, c.expected, c.steps * 0.5 AS tolerance, [c.cell] AS actual_cells, c.cells AS expected_cells
FROM compared c JOIN whole w USING (instance) JOIN summed s ON s.body_key = w.body_key AND s.fiscal_year = w.fiscal_year
LEFT JOIN w_column_title t ON t.column_code = c.column_code

-- rule: department_holds_units
-- title: 部门决算不小于所属单位之和
-- severity: warning
-- compares: 部门汇总的支出决算表、一般公共预算支出决算表中每个科目的合计，不小于已公开的所属单位同一科目之和；部门只含单位之间抵销后的数时可能较小。
-- example: 某部门2050201学前教育500.00万元，所属三个单位合计520.00万元。
WITH body AS (
    SELECT DISTINCT f.body_key, f.fiscal_year, v.parent_body_key AS parent_key
    FROM w_chosen_form f
    JOIN w_body_version v ON v.body_key = f.body_key AND v.body_kind = f.body_kind AND f.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
    WHERE f.body_kind = 'unit' AND v.parent_body_key IS NOT NULL
), department AS (
    SELECT f.*, f.body_key AS parent_key FROM w_chosen_form f
    WHERE f.body_kind = 'department' AND f.lines > 0 AND f.form IN ('expenditure', 'general_expenditure')
), part AS (
    SELECT d.instance, c.code, any_value(c.name) AS name, sum(c.amount) AS amount, sum(c.steps) AS steps, count(DISTINCT f.body_key) AS units, list(c.cell) AS cells
    FROM department d
    JOIN body b ON b.parent_key = d.parent_key AND b.fiscal_year = d.fiscal_year
    JOIN w_chosen_form f ON f.body_key = b.body_key AND f.body_kind = 'unit' AND f.fiscal_year = b.fiscal_year AND f.form = d.form
    JOIN (FROM w_coded_cell UNION ALL FROM w_total_cell) c ON c.instance = f.instance AND c.column_code = 'total'
    GROUP BY d.instance, c.code
)
SELECT d.document_key, d.body, d.form, p.code AS line_code, 'total' AS column_code, coalesce(c.page, d.page) AS page, d.unit, '所属' || p.units || '个单位' || row_title(p.code, p.name) || '之和' AS actual_name,
       p.amount AS actual, '部门的同一科目' AS expected_name, coalesce(c.amount, 0) AS expected, (p.steps + coalesce(c.steps, d.step)) * 0.5 AS tolerance, true AS at_most,
       p.cells AS actual_cells, [c.cell] AS expected_cells
FROM part p
JOIN department d USING (instance)
LEFT JOIN (FROM w_coded_cell UNION ALL FROM w_total_cell) c ON c.instance = p.instance AND c.code = p.code AND c.column_code = 'total'
-- of money taken back the whole is less than its parts
WHERE p.amount > 0

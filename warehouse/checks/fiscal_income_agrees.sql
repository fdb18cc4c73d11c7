-- rule: fiscal_income_agrees
-- title: 两张总表的财政拨款收入一致
-- severity: error
-- compares: 收支总表的一般公共预算、政府性基金、国有资本经营预算财政拨款收入等于财政拨款总表的同名收入。
-- example: 收支总表一般公共预算财政拨款收入4214.28万元，财政拨款总表4214.28万元。
WITH fund(name, other) AS (
    VALUES ('一般公共预算财政拨款收入', '一般公共预算财政拨款'), ('政府性基金预算财政拨款收入', '政府性基金预算财政拨款'),
           ('国有资本经营预算财政拨款收入', '国有资本经营预算财政拨款')
)
SELECT a.document_key, a.body, a.form, '' AS line_code, 'income' AS column_code, s.page, a.unit, f.name AS actual_name, coalesce(s.amount, 0) AS actual,
       '财政拨款总表的' || f.other AS expected_name, coalesce(o.amount, 0) AS expected,
       (coalesce(s.step, o.step) + coalesce(o.step, s.step)) * 0.5 AS tolerance,
       CASE WHEN b.instance IS NULL THEN '没有财政拨款总表。' END AS unchecked, [s.cell] AS actual_cells, [o.cell] AS expected_cells
FROM w_disclosure_form a
CROSS JOIN fund f
LEFT JOIN w_disclosure_form b ON b.disclosure = a.disclosure AND b.form = 'fiscal_summary'
LEFT JOIN w_summary_row s ON s.instance = a.instance AND s.name = f.name AND s.column_code = 'income'
LEFT JOIN (SELECT o.*, f.name AS fund_name FROM w_summary_row o JOIN fund f ON o.name = f.other OR o.name = f.name WHERE o.column_code = 'income' AND o.above) o
       ON o.instance = b.instance AND o.fund_name = f.name
WHERE a.form = 'income_expenditure_summary' AND coalesce(s.amount, o.amount) IS NOT NULL

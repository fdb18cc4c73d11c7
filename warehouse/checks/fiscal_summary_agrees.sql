-- rule: fiscal_summary_agrees
-- title: 财政拨款总表与各拨款支出表一致
-- severity: error
-- compares: 财政拨款总表中各类拨款的本年支出合计及各类支出，等于一般公共预算、政府性基金、国有资本经营预算支出表的合计及同类支出；支出小计等于财政拨款支出决算明细表合计。
-- example: 总表一般公共预算支出合计4204.64万元，一般公共预算支出决算表合计4204.64万元。
WITH fund(column_code, forms, title) AS (
    VALUES ('expenditure_general_public', ['general_expenditure'], '一般公共预算财政拨款支出决算表'),
           ('expenditure_government_fund', ['government_fund'], '政府性基金预算财政拨款支出表'),
           ('expenditure_state_capital', ['state_capital_expenditure', 'state_capital_income_expenditure'], '国有资本经营预算财政拨款支出表'),
           ('expenditure_total', ['fiscal_expenditure_detail'], '财政拨款支出决算明细表')
), needed AS (
    -- of the two forms of state capital the one without income first; they are compared with each other by their rows
    SELECT s.disclosure, s.instance, s.document_key, s.body, s.unit, s.page, f.column_code, f.title,
           first(o.form ORDER BY list_position(f.forms, o.form)) FILTER (o.form IS NOT NULL) AS form
    FROM w_disclosure_form s CROSS JOIN fund f
    LEFT JOIN w_disclosure_form o ON o.disclosure = s.disclosure AND list_contains(f.forms, o.form)
    WHERE s.form = 'fiscal_summary'
    GROUP BY ALL
), total AS (
    SELECT instance, column_code, sum(amount) AS amount, sum(step) AS steps, min(page) AS page, min(cell) AS cell
    FROM w_summary_row WHERE name = '本年支出合计' GROUP BY ALL
), class AS (
    SELECT n.disclosure, n.column_code, coalesce(o.code, k.code) AS code, any_value(s.name) AS name, sum(s.amount) AS amount, sum(s.step) AS steps,
           list(s.cell) AS cells
    FROM needed n JOIN w_summary_row s ON s.instance = n.instance AND s.column_code = n.column_code AND s.above
    LEFT JOIN w_disclosure_cell o ON o.disclosure = n.disclosure AND o.form = n.form AND o.column_code = 'total' AND length(o.code) = 3
         AND subject_name_key(o.name) = subject_name_key(s.name)
    LEFT JOIN w_class_name k ON k.name = subject_name_key(s.name)
    GROUP BY ALL
), printed AS (
    SELECT n.disclosure, n.column_code, o.code, o.name, o.amount, o.steps, o.cells
    FROM needed n JOIN w_class_cell o ON o.disclosure = n.disclosure AND o.form = n.form AND o.column_code = 'total'
), compared AS (
    SELECT coalesce(c.disclosure, p.disclosure) AS disclosure, coalesce(c.column_code, p.column_code) AS column_code, coalesce(c.code, p.code, '') AS code,
           coalesce(c.name, p.name) AS name, coalesce(c.amount, 0) AS actual, coalesce(p.amount, 0) AS expected,
           coalesce(c.steps, p.steps) + coalesce(p.steps, c.steps) AS steps, c.disclosure IS NOT NULL AND c.code IS NULL AS unknown,
           c.cells, p.cells AS printed_cells
    FROM class c FULL JOIN printed p ON p.disclosure = c.disclosure AND p.column_code = c.column_code AND p.code = c.code
)
SELECT n.document_key, n.body, 'fiscal_summary' AS form, '' AS line_code, n.column_code, coalesce(t.page, n.page) AS page, n.unit,
       '本年支出合计的“' || k.title || '”' AS actual_name, coalesce(t.amount, 0) AS actual, n.title || '合计' AS expected_name, coalesce(o.amount, 0) AS expected,
       (coalesce(t.steps, o.steps) + coalesce(o.steps, t.steps)) * 0.5 AS tolerance,
       CASE WHEN n.form IS NULL AND t.amount <> 0 THEN '没有' || n.title || '。' END AS unchecked, [t.cell] AS actual_cells, [o.cell] AS expected_cells
FROM needed n
JOIN w_column_title k ON k.column_code = n.column_code
LEFT JOIN total t ON t.instance = n.instance AND t.column_code = n.column_code
LEFT JOIN w_disclosure_cell o ON o.disclosure = n.disclosure AND o.form = n.form AND o.code = '' AND o.column_code = 'total'
WHERE coalesce(t.amount, o.amount) IS NOT NULL
UNION ALL
SELECT n.document_key, n.body, 'fiscal_summary', c.code, n.column_code, n.page, n.unit, c.name || '的“' || k.title || '”', c.actual,
       n.title || c.code || '类合计', c.expected, c.steps * 0.5, CASE WHEN c.unknown THEN '总表的“' || c.name || '”等不是已知的类。' END, c.cells, c.printed_cells
FROM compared c
JOIN needed n ON n.disclosure = c.disclosure AND n.column_code = c.column_code
JOIN w_column_title k ON k.column_code = n.column_code
WHERE n.form IS NOT NULL

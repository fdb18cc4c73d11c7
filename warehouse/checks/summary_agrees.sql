-- rule: summary_agrees
-- title: 收支总表与收入表、支出表一致
-- severity: error
-- compares: 总表本年收入合计等于收入决算表合计，本年支出合计等于支出决算表合计；总表各类支出等于支出决算表同类的合计。
-- example: 总表社会保障和就业支出2030.89万元，支出决算表208类2300.89万元。
WITH summary AS (
    SELECT d.disclosure, s.* FROM w_disclosure_form d JOIN w_summary_row s USING (instance) WHERE d.form = 'income_expenditure_summary'
), pair(column_code, name, form, title) AS (
    VALUES ('income', '本年收入合计', 'income', '收入决算表'), ('expenditure', '本年支出合计', 'expenditure', '支出决算表')
), class AS (
    SELECT s.disclosure, coalesce(n.code, k.code) AS code, any_value(s.name) AS name, sum(s.amount) AS amount, sum(s.step) AS steps, min(s.page) AS page,
           list(s.cell) AS cells
    FROM summary s
    LEFT JOIN w_disclosure_cell n ON n.disclosure = s.disclosure AND n.form = 'expenditure' AND n.column_code = 'total' AND length(n.code) = 3
         AND subject_name_key(n.name) = subject_name_key(s.name)
    LEFT JOIN w_class_name k ON k.name = subject_name_key(s.name)
    WHERE s.column_code = 'expenditure' AND s.above
    GROUP BY s.disclosure, coalesce(n.code, k.code)
), spent AS (SELECT * FROM w_class_cell WHERE form = 'expenditure' AND column_code = 'total'),
compared AS (
    SELECT coalesce(c.disclosure, s.disclosure) AS disclosure, coalesce(c.code, s.code, '') AS code, coalesce(c.name, s.name) AS name, c.amount AS actual, s.amount AS expected,
           coalesce(c.steps, s.steps) + coalesce(s.steps, c.steps) AS steps, c.page, c.disclosure IS NOT NULL AND c.code IS NULL AS unknown,
           c.cells, s.cells AS spent_cells
    FROM class c FULL JOIN spent s ON s.disclosure = c.disclosure AND s.code = c.code
)
SELECT s.document_key, s.body, s.form, '' AS line_code, p.column_code, s.page, s.unit, p.name AS actual_name, s.amount AS actual,
       p.title || '合计' AS expected_name, coalesce(o.amount, 0) AS expected, (s.step + coalesce(o.steps, 0)) * 0.5 AS tolerance,
       CASE WHEN o.amount IS NULL THEN '没有' || p.title || '的合计。' END AS unchecked, [s.cell] AS actual_cells, [o.cell] AS expected_cells
FROM pair p
JOIN summary s ON s.column_code = p.column_code AND s.name = p.name
LEFT JOIN w_disclosure_cell o ON o.disclosure = s.disclosure AND o.form = p.form AND o.code = '' AND o.column_code = 'total'
UNION ALL
SELECT f.document_key, f.body, f.form, c.code, 'expenditure', coalesce(c.page, f.page), f.unit, coalesce(c.name, ''), coalesce(c.actual, 0),
       '支出决算表' || c.code || '类合计', coalesce(c.expected, 0), c.steps * 0.5,
       CASE WHEN c.unknown THEN '总表的“' || c.name || '”等不是已知的类。' WHEN e.disclosure IS NULL THEN '没有支出决算表。' END, c.cells, c.spent_cells
FROM compared c
JOIN w_disclosure_form f ON f.disclosure = c.disclosure AND f.form = 'income_expenditure_summary'
LEFT JOIN w_disclosure_form e ON e.disclosure = c.disclosure AND e.form = 'expenditure'

-- rule: budget_forms_agree
-- title: 预算各表一致
-- severity: error
-- compares: 收支预算总表的收入、支出总计等于收入、支出预算总表合计，各类支出等于支出预算总表同类；财政拨款收支预算总表各类支出等于一般公共预算、政府性基金、国有资本经营预算支出表同类；一般公共预算基本支出等于其经济分类表合计。
-- example: 收支预算总表住房保障支出360.91万元，支出预算总表221类366.91万元。
WITH form AS (
    SELECT dense_rank() OVER (ORDER BY body_key, body_kind, fiscal_year) AS budget, instance, document_key, body, form, unit, page
    FROM w_form_instance WHERE chosen AND kind = 'budget' AND lines > 0
), coded AS (
    SELECT f.budget, f.form, c.code, c.column_code, c.name, c.amount, c.steps, c.cell FROM form f JOIN (FROM w_coded_cell UNION ALL FROM w_total_cell) c USING (instance)
), row_of_summary AS (
    SELECT f.budget, f.form, f.document_key, f.body, f.unit, c.page, c.column_code, c.name, c.amount, c.step, c.rowid AS cell,
           CASE WHEN c.name IN ('收入总计', '支出总计', '总计', '收入合计', '支出合计') THEN '' ELSE k.code END AS code
    FROM form f JOIN w_cell c USING (instance) LEFT JOIN w_class_name k ON k.name = subject_name_key(c.name)
    WHERE f.form IN ('income_expenditure_budget_summary', 'fiscal_budget_summary')
), pair(form, column_code, other, other_column) AS (
    VALUES ('income_expenditure_budget_summary', 'income', 'income_budget', 'total'),
           ('income_expenditure_budget_summary', 'expenditure', 'expenditure_budget', 'total'),
           ('fiscal_budget_summary', 'expenditure_general_public', 'general_expenditure_budget', 'total'),
           ('fiscal_budget_summary', 'expenditure_government_fund', 'government_fund_budget', 'total'),
           ('fiscal_budget_summary', 'expenditure_state_capital', 'state_capital_budget', 'total')
), compared AS (
    SELECT s.*, p.other, o.amount AS other_amount, o.steps AS other_steps, o.cell AS other_cell,
           EXISTS (SELECT 1 FROM coded x WHERE x.budget = s.budget AND x.form = p.other AND x.code = '' AND x.column_code = p.other_column) AS has_total
    FROM row_of_summary s
    JOIN pair p ON p.form = s.form AND p.column_code = s.column_code
    JOIN (SELECT budget, form, bool_or(code <> '') AS by_subject FROM coded GROUP BY ALL) f ON f.budget = s.budget AND f.form = p.other AND (f.by_subject OR s.code = '')
    LEFT JOIN coded o ON o.budget = s.budget AND o.form = p.other AND o.code = s.code AND o.column_code = p.other_column
    WHERE s.code IS NOT NULL AND (s.column_code <> 'income' OR s.code = '')
)
SELECT c.document_key, c.body, c.form, c.code AS line_code, c.column_code, c.page, c.unit, row_title(c.code, c.name) AS actual_name, c.amount AS actual,
       t.title || CASE WHEN c.code = '' THEN '合计' ELSE c.code || '类' END AS expected_name, coalesce(c.other_amount, 0) AS expected,
       (c.step + coalesce(c.other_steps, 0)) * 0.5 AS tolerance,
       CASE WHEN c.code = '' AND NOT c.has_total THEN '没有' || t.title || '的合计。' END AS unchecked,
       [c.cell] AS actual_cells, [c.other_cell] AS expected_cells
FROM compared c JOIN w_form_title t ON t.form = c.other
UNION ALL
SELECT f.document_key, f.body, f.form, '', 'basic', f.page, f.unit, '合计行的“基本支出”', b.amount, t.title || '合计', e.amount, (b.steps + e.steps) * 0.5, NULL, [b.cell], [e.cell]
FROM form f
JOIN coded b ON b.budget = f.budget AND b.form = f.form AND b.code = '' AND b.column_code = 'basic'
JOIN coded e ON e.budget = f.budget AND e.form = 'general_basic_expenditure_budget' AND e.code = '' AND e.column_code = 'total'
JOIN w_form_title t ON t.form = 'general_basic_expenditure_budget'
WHERE f.form = 'general_expenditure_budget'

-- rule: submitted_forms_agree
-- title: 上报各表之间一致
-- severity: error
-- compares: 上报的各张财决表中，同一科目的同一笔钱相等：财决02与03、04，05-1至05-3与04，08-1、08-2与07，10与09。
-- example: 2050202小学教育：支出决算表的项目支出80.00万元，项目支出决算明细表合计79.00万元。
WITH pair(form, column_code, other_form, other_column) AS (
    VALUES ('income_expenditure', 'income', 'income', 'total'), ('income_expenditure', 'total', 'expenditure', 'total'),
           ('basic_expenditure_detail', 'total', 'expenditure', 'basic'), ('project_expenditure_detail', 'total', 'expenditure', 'project'),
           ('operating_expenditure_detail', 'total', 'expenditure', 'operating'),
           ('project_income_expenditure', 'total', 'expenditure', 'project'),
           ('general_basic_expenditure_detail', 'total', 'general_expenditure', 'basic'),
           ('general_project_expenditure_detail', 'total', 'general_expenditure', 'project'), ('government_fund_detail', 'total', 'government_fund', 'total')
), needed AS (
    SELECT f.*, p.column_code, p.other_form, p.other_column FROM pair p
    JOIN w_disclosure_form f ON f.form = p.form JOIN w_disclosure_form o ON o.disclosure = f.disclosure AND o.form = p.other_form
), mine AS (
    SELECT n.disclosure, n.form, n.column_code, c.code, c.name, c.amount, c.steps, c.page, c.cell
    FROM needed n JOIN w_disclosure_cell c ON c.disclosure = n.disclosure AND c.form = n.form AND c.column_code = n.column_code
), theirs AS (
    SELECT n.disclosure, n.form, n.column_code, c.code, c.name, c.amount, c.steps, c.cell
    FROM needed n JOIN w_disclosure_cell c ON c.disclosure = n.disclosure AND c.form = n.other_form AND c.column_code = n.other_column
), level AS (
    -- a subject of a level that the other form does not print at all is missing there and not zero; the row 合计 is a level too
    SELECT DISTINCT disclosure, form, length(code) AS digits FROM w_disclosure_cell
), compared AS (
    SELECT coalesce(m.disclosure, o.disclosure) AS disclosure, coalesce(m.form, o.form) AS form, coalesce(m.column_code, o.column_code) AS column_code,
           coalesce(m.code, o.code) AS code, coalesce(m.name, o.name) AS name, coalesce(m.amount, 0) AS actual, coalesce(o.amount, 0) AS expected,
           coalesce(m.steps, o.steps) + coalesce(o.steps, m.steps) AS steps, m.page, m.cell AS mine, o.cell AS theirs
    FROM mine m FULL JOIN theirs o ON o.disclosure = m.disclosure AND o.form = m.form AND o.column_code = m.column_code AND o.code = m.code
)
SELECT n.document_key, n.body, n.form, c.code AS line_code, n.column_code, coalesce(c.page, n.page) AS page, n.unit,
       row_title(c.code, c.name) || '的“' || k.title || '”' AS actual_name, c.actual, t.title || '同一科目的“' || o.title || '”' AS expected_name, c.expected,
       c.steps * 0.5 AS tolerance, [c.mine] AS actual_cells, [c.theirs] AS expected_cells
FROM compared c JOIN needed n ON n.disclosure = c.disclosure AND n.form = c.form AND n.column_code = c.column_code
JOIN level a ON a.disclosure = n.disclosure AND a.form = n.form AND a.digits = length(c.code)
JOIN level b ON b.disclosure = n.disclosure AND b.form = n.other_form AND b.digits = length(c.code)
JOIN w_form_title t ON t.form = n.other_form JOIN w_column_title k ON k.column_code = n.column_code JOIN w_column_title o ON o.column_code = n.other_column

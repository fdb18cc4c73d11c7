-- rule: balance_carried
-- title: 上年年末结转等于本年年初结转
-- severity: warning
-- compares: 上一年度决算的年末结转和结余等于本年度的年初结转和结余，各类资金分别核对；会计差错更正等调整可能造成差异。
-- example: 2022年末结转5.58万元，2023年初结转5.85万元。
WITH total_line AS (
    SELECT instance, min(line_no) AS line_no FROM w_cell WHERE name = '本年收入合计' GROUP BY instance
), carried AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.document_key, f.body, f.form, f.unit, f.instance,
           CASE WHEN f.form = 'fiscal_summary' THEN '一般公共预算财政拨款' ELSE '全部资金' END AS fund,
           c.name LIKE '年末%' AS closing, c.column_code, c.amount, c.step, c.page, c.rowid AS cell
    FROM w_chosen_form f JOIN w_cell c USING (instance) LEFT JOIN total_line t USING (instance)
    WHERE f.form = 'income_expenditure_summary' AND (c.name = '年初结转和结余' AND c.column_code = 'income' OR c.name = '年末结转和结余' AND c.column_code = 'expenditure')
       -- the name of the fund stands in 财政拨款总表 twice: above 本年收入合计 as income, below it as opening balance
       OR f.form = 'fiscal_summary' AND (c.name = '一般公共预算财政拨款' AND c.column_code = 'income' AND c.line_no > t.line_no
                                         OR c.name = '年末财政拨款结转和结余' AND c.column_code = 'expenditure_general_public')
    UNION ALL
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.document_key, f.body, f.form, f.unit, f.instance, t.title, c.column_code = 'closing_balance', c.column_code, c.amount, c.step, c.page, c.rowid
    FROM w_chosen_form f JOIN w_cell c USING (instance) JOIN w_total_row r ON r.instance = c.instance AND r.name = c.name JOIN w_form_title t USING (form)
    WHERE f.form IN ('government_fund', 'state_capital_income_expenditure') AND c.code = '' AND c.column_code IN ('opening_balance', 'closing_balance')
)
SELECT o.document_key, o.body, o.form, '' AS line_code, o.column_code, o.page, o.unit, o.fund || '年初结转和结余' AS actual_name, o.amount AS actual,
       c.fiscal_year || '年度决算的年末结转和结余' AS expected_name, c.amount AS expected, (o.step + c.step) * 0.5 AS tolerance, [o.cell] AS actual_cells, [c.cell] AS expected_cells
FROM carried o
JOIN carried c ON c.body_key = o.body_key AND c.body_kind = o.body_kind AND c.fiscal_year = o.fiscal_year - 1 AND c.form = o.form AND c.closing
WHERE NOT o.closing

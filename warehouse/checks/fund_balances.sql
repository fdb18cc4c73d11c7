-- rule: fund_balances
-- title: 收入支出表每行平衡
-- severity: error
-- compares: 收入支出决算表（政府性基金、国有资本经营预算等）的每一行：年初结转和结余加本年收入（及使用非财政拨款结余）等于本年支出加年末结转和结余（及结余分配）。
-- example: 年初1.00万元、收入9.00万元，支出8.00万元、年末1.00万元。
WITH line AS (
    SELECT f.document_key, f.body, f.form, f.unit, c.line_no, c.code, c.name, min(c.page) AS page,
           coalesce(sum(c.amount) FILTER (c.column_code IN ('opening_balance', 'income', 'non_fiscal_surplus_used')), 0) AS came,
           coalesce(sum(c.amount) FILTER (c.column_code IN ('total', 'closing_balance', 'surplus_distribution')), 0) AS went, sum(c.step) AS steps,
           list(c.rowid) FILTER (c.column_code IN ('total', 'closing_balance', 'surplus_distribution')) AS actual_cells,
           list(c.rowid) FILTER (c.column_code IN ('opening_balance', 'income', 'non_fiscal_surplus_used')) AS expected_cells
    FROM w_checked_form f JOIN w_cell c USING (instance)
    WHERE (f.form IN ('government_fund', 'state_capital_income_expenditure')
           -- published, the general form has expenditure alone
           OR f.form IN ('general_expenditure', 'income_expenditure', 'project_income_expenditure', 'fiscal_account_funds')
              AND f.instance IN (SELECT instance FROM w_cell WHERE column_code = 'opening_balance')
              AND f.instance IN (SELECT instance FROM w_cell WHERE column_code = 'closing_balance'))
      AND c.column_code IN ('opening_balance', 'income', 'non_fiscal_surplus_used', 'total', 'surplus_distribution', 'closing_balance')
    GROUP BY ALL
)
SELECT document_key, body, form, code AS line_code, 'closing_balance' AS column_code, page, unit, row_title(code, name) || '的支出与年末结余之和' AS actual_name, went AS actual,
       '年初结余与收入之和' AS expected_name, came AS expected, steps * 0.5 AS tolerance, actual_cells, expected_cells
FROM line

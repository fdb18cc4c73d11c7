-- one row per body, year and fund, or all funds together
CREATE TABLE fact_fund_balance AS
WITH row_total AS (
    SELECT a.fund, f.*,
           -- an empty cell beside printed ones is zero
           coalesce(sum(c.amount) FILTER (c.column_code = 'opening_balance'), 0) AS opening,
           coalesce(sum(c.amount) FILTER (c.column_code = 'income'), 0) AS income,
           coalesce(sum(c.amount) FILTER (c.column_code = 'total'), 0) AS expenditure,
           coalesce(sum(c.amount) FILTER (c.column_code = 'closing_balance'), 0) AS closing,
           min(c.confidence) FILTER (c.column_code IN ('opening_balance', 'income', 'total', 'closing_balance')) AS confidence,
           bool_or(u.has_error) FILTER (c.column_code IN ('opening_balance', 'income', 'total', 'closing_balance')) AS has_error
    FROM w_chosen_form f JOIN w_form_fact a ON a.form = f.form AND a.fact = 'fact_fund_balance' JOIN w_cell c USING (instance)
    JOIN w_total_row t ON t.instance = c.instance AND t.name = c.name LEFT JOIN w_unsound_cell u ON u.cell = c.rowid
    WHERE c.code = ''
    GROUP BY ALL
), summary AS (
    SELECT 'all' AS fund, f.*,
           sum(c.amount) FILTER (c.name = '年初结转和结余' AND c.column_code = 'income') AS opening,
           sum(c.amount) FILTER (c.name = '本年收入合计' AND c.column_code = 'income') AS income,
           sum(c.amount) FILTER (c.name = '本年支出合计' AND c.column_code = 'expenditure') AS expenditure,
           sum(c.amount) FILTER (c.name = '年末结转和结余' AND c.column_code = 'expenditure') AS closing,
           min(c.confidence) FILTER (c.name IN ('年初结转和结余', '本年收入合计', '本年支出合计', '年末结转和结余')) AS confidence,
           bool_or(u.has_error) FILTER (c.name IN ('年初结转和结余', '本年收入合计', '本年支出合计', '年末结转和结余')) AS has_error
    FROM w_chosen_form f JOIN w_cell c USING (instance) LEFT JOIN w_unsound_cell u ON u.cell = c.rowid
    WHERE f.form = 'income_expenditure_summary'
    GROUP BY ALL
), total_line AS (
    SELECT instance, min(line_no) AS line_no FROM w_cell WHERE name = '本年收入合计' GROUP BY instance
), general AS (
    -- the three funds stand in 财政拨款总表 twice: above 本年收入合计 as income, below it as opening balance
    SELECT 'general_public' AS fund, f.*,
           sum(c.amount) FILTER (c.name = '一般公共预算财政拨款' AND c.column_code = 'income' AND c.line_no > t.line_no) AS opening,
           sum(c.amount) FILTER (c.name = '一般公共预算财政拨款' AND c.column_code = 'income' AND c.line_no < t.line_no) AS income,
           sum(c.amount) FILTER (c.name = '本年支出合计' AND c.column_code = 'expenditure_general_public') AS expenditure,
           sum(c.amount) FILTER (c.name = '年末财政拨款结转和结余' AND c.column_code = 'expenditure_general_public') AS closing,
           min(c.confidence) FILTER (c.name = '一般公共预算财政拨款' AND c.column_code = 'income' OR c.column_code = 'expenditure_general_public' AND c.name IN ('本年支出合计', '年末财政拨款结转和结余')) AS confidence,
           bool_or(u.has_error) FILTER (c.name = '一般公共预算财政拨款' AND c.column_code = 'income' OR c.column_code = 'expenditure_general_public' AND c.name IN ('本年支出合计', '年末财政拨款结转和结余')) AS has_error
    FROM w_chosen_form f JOIN w_cell c USING (instance) JOIN total_line t USING (instance) LEFT JOIN w_unsound_cell u ON u.cell = c.rowid
    WHERE f.form = 'fiscal_summary'
    GROUP BY ALL
)
SELECT v.department_key, a.fiscal_year AS year_key, a.fund, a.opening::DECIMAL(18, 2) AS opening_yuan, a.income::DECIMAL(18, 2) AS income_yuan,
       a.expenditure::DECIMAL(18, 2) AS expenditure_yuan, a.closing::DECIMAL(18, 2) AS closing_yuan, a.document_key,
       coalesce(a.confidence, 1) AS confidence, coalesce(a.has_error, false) AS has_error
FROM (FROM row_total UNION ALL FROM summary UNION ALL FROM general) a
JOIN w_body_version v ON v.body_key = a.body_key AND v.body_kind = a.body_kind AND a.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
WHERE coalesce(a.opening, a.income, a.expenditure, a.closing) IS NOT NULL
ORDER BY year_key, v.department_key, a.fund;

COMMENT ON TABLE fact_fund_balance IS 'one row per body, year and fund: what was there, came, went and stayed. The row "all" contains the others';
COMMENT ON COLUMN fact_fund_balance.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_fund_balance.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_fund_balance.fund IS 'general_public (财政拨款总表), government_fund, state_capital (their forms'' row 合计), or all (收入支出决算总表)';
COMMENT ON COLUMN fact_fund_balance.opening_yuan IS 'opening balance (年初结转和结余) in yuan; null where not printed';
COMMENT ON COLUMN fact_fund_balance.income_yuan IS 'income of the year (本年收入) in yuan; null where not printed';
COMMENT ON COLUMN fact_fund_balance.expenditure_yuan IS 'expenditure of the year (本年支出) in yuan; null where not printed';
COMMENT ON COLUMN fact_fund_balance.closing_yuan IS 'closing balance (年末结转和结余) in yuan; null where not printed';
COMMENT ON COLUMN fact_fund_balance.document_key IS 'the document that prints it, see source.document';
COMMENT ON COLUMN fact_fund_balance.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN fact_fund_balance.has_error IS 'whether an error finding rests on a cell behind it, see quality.finding_cell';

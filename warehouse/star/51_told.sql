-- Working tables: the figures of forms that the prose repeats, under the names that the prose has for them.

-- one row per metric of the prose that stands in a form: in the row 合计, in a row of that name, or in the only row
CREATE TEMP TABLE metric_place AS
SELECT * FROM (VALUES
    ('total_income_and_expenditure', 'final', 'income_expenditure_summary', '总计', 'income'),
    ('income_total', 'final', 'income', '合计', 'total'),
    ('income_general_public', 'final', 'income_expenditure_summary', '一般公共预算财政拨款收入', 'income'),
    ('income_fiscal', 'final', 'income', '合计', 'fiscal_appropriation'),
    ('income_government_fund', 'final', 'income_expenditure_summary', '政府性基金预算财政拨款收入', 'income'),
    ('income_state_capital', 'final', 'income_expenditure_summary', '国有资本经营预算财政拨款收入', 'income'),
    ('income_business', 'final', 'income', '合计', 'business_income'),
    ('income_superior_subsidy', 'final', 'income', '合计', 'superior_subsidy'),
    ('income_operating', 'final', 'income', '合计', 'operating_income'),
    ('income_affiliated_remittance', 'final', 'income', '合计', 'affiliated_remittance'),
    ('income_other', 'final', 'income', '合计', 'other_income'),
    ('expenditure_total', 'final', 'expenditure', '合计', 'total'),
    ('expenditure_basic', 'final', 'expenditure', '合计', 'basic'),
    ('expenditure_project', 'final', 'expenditure', '合计', 'project'),
    ('expenditure_remittance_to_superior', 'final', 'expenditure', '合计', 'remittance_to_superior'),
    ('expenditure_operating', 'final', 'expenditure', '合计', 'operating'),
    ('expenditure_subsidy_to_affiliates', 'final', 'expenditure', '合计', 'subsidy_to_affiliates'),
    ('fiscal_income_and_expenditure', 'final', 'fiscal_summary', '总计', 'income'),
    ('general_public_expenditure', 'final', 'general_expenditure', '合计', 'total'),
    ('general_basic_expenditure', 'final', 'general_expenditure', '合计', 'basic'),
    ('general_basic_personnel', 'final', 'general_basic_expenditure', '人员经费合计', 'final'),
    ('general_basic_public', 'final', 'general_basic_expenditure', '公用经费合计', 'final'),
    ('government_fund_expenditure', 'final', 'government_fund', '合计', 'total'),
    ('state_capital_expenditure', 'final', 'state_capital_expenditure', '合计', 'total')
) AS place(metric, aspect, form, name, column_code)
UNION ALL
SELECT 'three_public_' || item, aspect, 'three_public', NULL, aspect || '_' || item
FROM (VALUES ('total'), ('abroad'), ('vehicle'), ('vehicle_purchase'), ('vehicle_operation'), ('reception')) AS item(item)
CROSS JOIN (VALUES ('final'), ('budget')) AS side(aspect);

-- The prose may tell of a subject's money of all funds where another document tells of the general budget's.
CREATE TEMP TABLE told_of_all_money AS
SELECT f.body_key, f.body_kind, f.fiscal_year, CASE length(c.code) WHEN 3 THEN 'functional_class_expenditure' ELSE 'functional_item_expenditure' END AS metric, c.code, c.amount, c.steps AS step, c.cell
FROM chosen_form f JOIN coded_cell c USING (instance)
WHERE f.form = 'expenditure' AND c.column_code = 'total' AND length(c.code) IN (3, 7);

-- one row per figure of a body's forms under the name that the prose has for it
CREATE TEMP TABLE told AS
SELECT f.body_key, f.body_kind, f.fiscal_year, 'final_accounts' AS kind, p.metric, '' AS code, p.aspect, f.instance, f.form, c.column_code, c.amount, c.step, c.page, c.rowid AS cell
FROM metric_place p
JOIN chosen_form f ON f.form = p.form
JOIN cell c ON c.instance = f.instance AND c.column_code = p.column_code AND c.code = ''
     AND (p.name IS NULL OR c.name = p.name OR p.name = '总计' AND c.name = '收入总计')
UNION ALL
SELECT f.body_key, f.body_kind, f.fiscal_year, 'final_accounts', CASE length(c.code) WHEN 3 THEN 'functional_class_expenditure' ELSE 'functional_item_expenditure' END, c.code, 'final', f.instance, f.form,
       c.column_code, c.amount, c.steps, c.page, c.cell
FROM chosen_form f JOIN coded_cell c USING (instance)
WHERE f.form = 'general_expenditure' AND c.column_code = 'total' AND length(c.code) IN (3, 7)
UNION ALL
-- the prose of a budget repeats the form of the “三公” expenses and that of the general budget
SELECT f.body_key, f.body_kind, f.fiscal_year, 'budget', 'three_public_' || substr(c.column_code, 8), '', 'budget', f.instance, f.form, c.column_code, c.amount, c.step, c.page, c.rowid
FROM budget_form f JOIN cell c USING (instance)
WHERE f.form = 'three_public_budget' AND c.column_code LIKE 'budget\_%' ESCAPE '\'
UNION ALL
SELECT f.body_key, f.body_kind, f.fiscal_year, 'budget', CASE length(c.code) WHEN 3 THEN 'functional_class_expenditure' ELSE 'functional_item_expenditure' END, c.code, 'budget', f.instance, f.form,
       c.column_code, c.amount, c.steps, c.page, c.cell
FROM budget_form f JOIN coded_cell c USING (instance)
WHERE f.form = 'general_expenditure_budget' AND c.column_code = 'total' AND length(c.code) IN (3, 7);

-- one row per metric of the prose that stands in a form: in the row 合计, in a row of that name, or in the only row
CREATE TEMP TABLE w_metric_place AS
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

-- Working tables: the figures of forms that the prose repeats, and what the prose says of them.

-- one row per metric of the prose that stands in a form: in the row 合计, in a row of that name, or in the only row
CREATE TEMP TABLE metric_place AS
SELECT * FROM (VALUES
    ('total_income_and_expenditure', 'final', 'income_expenditure_summary', '总计', 'income', '收、支总计'),
    ('income_total', 'final', 'income', '合计', 'total', '本年收入合计'),
    ('income_general_public', 'final', 'income_expenditure_summary', '一般公共预算财政拨款收入', 'income', '一般公共预算财政拨款收入'),
    ('income_government_fund', 'final', 'income_expenditure_summary', '政府性基金预算财政拨款收入', 'income', '政府性基金预算财政拨款收入'),
    ('income_state_capital', 'final', 'income_expenditure_summary', '国有资本经营预算财政拨款收入', 'income', '国有资本经营预算财政拨款收入'),
    ('income_business', 'final', 'income', '合计', 'business_income', '事业收入'),
    ('income_superior_subsidy', 'final', 'income', '合计', 'superior_subsidy', '上级补助收入'),
    ('income_operating', 'final', 'income', '合计', 'operating_income', '经营收入'),
    ('income_affiliated_remittance', 'final', 'income', '合计', 'affiliated_remittance', '附属单位上缴收入'),
    ('income_other', 'final', 'income', '合计', 'other_income', '其他收入'),
    ('expenditure_total', 'final', 'expenditure', '合计', 'total', '本年支出合计'),
    ('expenditure_basic', 'final', 'expenditure', '合计', 'basic', '基本支出'),
    ('expenditure_project', 'final', 'expenditure', '合计', 'project', '项目支出'),
    ('expenditure_remittance_to_superior', 'final', 'expenditure', '合计', 'remittance_to_superior', '上缴上级支出'),
    ('expenditure_operating', 'final', 'expenditure', '合计', 'operating', '经营支出'),
    ('expenditure_subsidy_to_affiliates', 'final', 'expenditure', '合计', 'subsidy_to_affiliates', '对附属单位补助支出'),
    ('fiscal_income_and_expenditure', 'final', 'fiscal_summary', '总计', 'income', '财政拨款收、支总计'),
    ('general_public_expenditure', 'final', 'general_expenditure', '合计', 'total', '一般公共预算财政拨款支出'),
    ('general_basic_expenditure', 'final', 'general_expenditure', '合计', 'basic', '一般公共预算财政拨款基本支出'),
    ('general_basic_personnel', 'final', 'general_basic_expenditure', '人员经费合计', 'final', '人员经费'),
    ('general_basic_public', 'final', 'general_basic_expenditure', '公用经费合计', 'final', '公用经费'),
    ('government_fund_expenditure', 'final', 'government_fund', '合计', 'total', '政府性基金预算财政拨款支出'),
    ('state_capital_expenditure', 'final', 'state_capital_expenditure', '合计', 'total', '国有资本经营预算财政拨款支出')
) AS place(metric, aspect, form, name, column_code, title)
UNION ALL
SELECT 'three_public_' || item, aspect, 'three_public', NULL, aspect || '_' || item, title
FROM (VALUES ('total', '“三公”经费'), ('abroad', '因公出国（境）费'), ('vehicle', '公务用车购置及运行维护费'), ('vehicle_purchase', '公务用车购置费'),
             ('vehicle_operation', '公务用车运行维护费'), ('reception', '公务接待费')) AS item(item, title)
CROSS JOIN (VALUES ('final'), ('budget')) AS side(aspect);

-- one row per figure of a body's forms under the name that the prose has for it
CREATE TEMP TABLE told AS
SELECT f.body_key, f.body_kind, f.fiscal_year, p.metric, '' AS code, p.aspect, f.instance, f.form, c.column_code, c.amount, c.step, c.page, c.rowid AS cell
FROM metric_place p
JOIN chosen_form f ON f.form = p.form
JOIN cell c ON c.instance = f.instance AND c.column_code = p.column_code AND c.code = ''
     AND (p.name IS NULL OR c.name = p.name OR p.name = '总计' AND c.name = '收入总计')
UNION ALL
SELECT f.body_key, f.body_kind, f.fiscal_year, CASE length(c.code) WHEN 3 THEN 'functional_class_expenditure' ELSE 'functional_item_expenditure' END, c.code, 'final', f.instance, f.form,
       c.column_code, c.amount, c.steps, c.page, c.cell
FROM chosen_form f JOIN coded_cell c USING (instance)
WHERE f.form = 'general_expenditure' AND c.column_code = 'total' AND length(c.code) IN (3, 7);

-- one row per figure of money in the prose of a current document; step is one unit of its last written place
CREATE TEMP TABLE said AS
SELECT c.document_key, d.body_key, d.kind_of_body AS body_kind, d.fiscal_year, d.body, c.claim_no, c.page, c.metric, coalesce(s.code, '') AS code, c.subject_path, c.aspect, c.value_yuan AS amount,
       c.unit, c.sentence,
       abs(c.value_yuan / nullif(c.value, 0)) * CASE WHEN c.value = round(c.value) AND NOT contains(replace(c.sentence, ',', ''), abs(c.value)::DECIMAL(18, 2)::VARCHAR) THEN 1
                                                     WHEN c.value * 10 = round(c.value * 10) AND NOT contains(replace(c.sentence, ',', ''), abs(c.value)::DECIMAL(18, 2)::VARCHAR) THEN 0.1
                                                     WHEN c.value * 100 = round(c.value * 100) THEN 0.01 ELSE 0.0001 END AS step
FROM archive.claim c
JOIN candidate d ON d.document_key = c.document_key AND d.status = 'loaded' AND d.kind = 'final_accounts'
LEFT JOIN subject_path s ON s.document_key = c.document_key AND s.subject_path = c.subject_path
-- of several subjects that a name can mean none is compared
WHERE c.value_yuan IS NOT NULL AND c.qualifier = '' AND (c.subject_path = '' OR s.code IS NOT NULL);

-- The form has budget and final in each other's column where the prose has both the other way round.
CREATE TEMP TABLE exchanged_three_public AS
WITH both_sides AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.instance, f.metric, f.amount AS final, b.amount AS budget, f.cell AS final_cell, b.cell AS budget_cell
    FROM told f JOIN told b ON b.instance = f.instance AND b.metric = f.metric AND b.aspect = 'budget'
    WHERE f.aspect = 'final' AND f.metric LIKE 'three_public%' AND f.amount <> b.amount
)
SELECT t.instance, t.body_key, t.body_kind, t.fiscal_year, count(DISTINCT t.metric) AS figures, list(DISTINCT t.final_cell) AS final_cells, list(DISTINCT t.budget_cell) AS budget_cells
FROM both_sides t
JOIN said f ON f.body_key = t.body_key AND f.body_kind = t.body_kind AND f.fiscal_year = t.fiscal_year AND f.metric = t.metric AND f.aspect = 'final' AND abs(f.amount - t.budget) <= f.step AND abs(f.amount - t.final) > f.step
JOIN said b ON b.document_key = f.document_key AND b.metric = t.metric AND b.aspect = 'budget' AND abs(b.amount - t.final) <= b.step AND abs(b.amount - t.budget) > b.step
GROUP BY ALL;

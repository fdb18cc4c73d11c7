-- one row per form of budgets (预算) from which facts are taken
CREATE TEMP TABLE w_budget_form AS
SELECT instance, document_key, form, body_key, body_kind, fiscal_year, lines,
       CASE form WHEN 'general_expenditure_budget' THEN 'general_public' WHEN 'government_fund_budget' THEN 'government_fund' WHEN 'state_capital_budget' THEN 'state_capital' END AS fund
FROM w_form_instance WHERE chosen AND kind = 'budget' AND fiscal_year IS NOT NULL AND body_key <> '';

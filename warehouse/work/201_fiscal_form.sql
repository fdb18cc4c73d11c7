-- one row per form that tells of one fund; one of the two forms of state capital, never both
CREATE TEMP TABLE w_fiscal_form AS
SELECT *, CASE form WHEN 'general_expenditure' THEN 'general_public' WHEN 'government_fund' THEN 'government_fund' ELSE 'state_capital' END AS fund
FROM w_chosen_form f
WHERE form IN ('general_expenditure', 'government_fund', 'state_capital_expenditure')
   OR form = 'state_capital_income_expenditure'
      AND NOT EXISTS (SELECT 1 FROM w_chosen_form o WHERE o.form = 'state_capital_expenditure' AND (o.lines > 0 OR f.lines = 0)
                      AND o.body_key = f.body_key AND o.body_kind = f.body_kind AND o.fiscal_year = f.fiscal_year);

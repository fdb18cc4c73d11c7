-- one row per body and year whose money that is not fiscal can be told: all fiscal forms are at hand, the general one is
-- there, and no fund's form is missing that the fiscal summary has expenditure for
CREATE TEMP TABLE w_complete_body AS
SELECT e.body_key, e.body_kind, e.fiscal_year
FROM w_chosen_form e
WHERE e.form = 'expenditure' AND e.lines > 0
  AND EXISTS (SELECT 1 FROM w_fiscal_form g WHERE g.fund = 'general_public' AND g.body_key = e.body_key AND g.body_kind = e.body_kind AND g.fiscal_year = e.fiscal_year)
  AND NOT EXISTS (
      SELECT 1 FROM w_chosen_form s JOIN w_cell c USING (instance)
      WHERE s.form = 'fiscal_summary' AND s.body_key = e.body_key AND s.body_kind = e.body_kind AND s.fiscal_year = e.fiscal_year
        AND c.name = '本年支出合计' AND c.amount <> 0 AND c.column_code IN ('expenditure_government_fund', 'expenditure_state_capital')
        AND NOT EXISTS (SELECT 1 FROM w_fiscal_form f WHERE f.lines > 0 AND 'expenditure_' || f.fund = c.column_code
                        AND f.body_key = e.body_key AND f.body_kind = e.body_kind AND f.fiscal_year = e.fiscal_year));

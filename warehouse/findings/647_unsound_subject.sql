-- one row per body, year, kind of document, subject of any level and type of expenditure, where a leaf row under the
-- subject is unsound in a form of expenditure: what money that is not fiscal is worked out from
CREATE TEMP TABLE w_unsound_subject AS
SELECT body_key, body_kind, fiscal_year, kind, target AS code, column_code AS expenditure_type, min(confidence) AS confidence, bool_or(has_error) AS has_error
FROM (SELECT *, unnest(list_distinct([code, left(code, 5), left(code, 3)])) AS target FROM w_unsound_leaf
      WHERE form IN ('expenditure', 'general_expenditure', 'government_fund', 'state_capital_expenditure', 'state_capital_income_expenditure',
                     'expenditure_budget', 'general_expenditure_budget', 'government_fund_budget', 'state_capital_budget'))
GROUP BY ALL;

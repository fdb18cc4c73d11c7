-- A body's balances, by fund and year.
SELECT year_key AS year, fund, opening_yuan, income_yuan, expenditure_yuan, closing_yuan, document_key
FROM fact_fund_balance WHERE department_key IN (SELECT department_key FROM dim_department WHERE name = ? AND kind = ?)
ORDER BY year DESC, list_position(['all', 'general_public', 'government_fund', 'state_capital'], fund);

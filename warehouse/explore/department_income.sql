-- A body's income by source and year.
SELECT source, year_key AS year, sum(amount_yuan)::DECIMAL(38, 2) AS amount_yuan
FROM fact_income WHERE department_key IN (SELECT department_key FROM dim_department WHERE name = ? AND kind = ?)
GROUP BY source, year
ORDER BY list_position(['fiscal_appropriation', 'superior_subsidy', 'business_income', 'operating_income', 'affiliated_remittance', 'other_income'], source), year;

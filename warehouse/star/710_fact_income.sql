-- one row per body, year, leaf subject and source of income, of final accounts (决算)
CREATE TABLE fact_income AS
SELECT v.department_key, f.fiscal_year AS year_key, s.subject_key, c.column_code AS source, sum(c.amount)::DECIMAL(18, 2) AS amount_yuan, f.document_key,
       min(c.confidence) AS confidence, coalesce(bool_or(u.has_error), false) AS has_error
FROM w_chosen_form f
JOIN w_cell c USING (instance)
LEFT JOIN w_unsound_cell u ON u.cell = c.rowid
JOIN w_coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
JOIN w_body_version v ON v.body_key = f.body_key AND v.body_kind = f.body_kind AND f.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
JOIN w_subject_of_year s ON s.code = c.code AND s.fiscal_year = f.fiscal_year
JOIN w_fact_column k ON k.fact = 'fact_income' AND k.form = f.form AND k.column_code = c.column_code
GROUP BY ALL
HAVING sum(c.amount) <> 0
ORDER BY year_key, v.department_key, s.subject_key, source;

COMMENT ON TABLE fact_income IS 'one row per body, year, leaf subject and source of income of final accounts (决算), from 收入决算表; rows of one body add up';
COMMENT ON COLUMN fact_income.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_income.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_income.subject_key IS 'functional subject without printed subjects below it, see dim_subject';
COMMENT ON COLUMN fact_income.source IS 'fiscal_appropriation (财政拨款), superior_subsidy (上级补助), business_income (事业), operating_income (经营), affiliated_remittance (附属单位上缴) or other_income (其他)';
COMMENT ON COLUMN fact_income.amount_yuan IS 'yuan, never 0';
COMMENT ON COLUMN fact_income.document_key IS 'the document that prints it, see source.document';
COMMENT ON COLUMN fact_income.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN fact_income.has_error IS 'whether an error finding rests on a cell behind it, see quality.finding_cell';

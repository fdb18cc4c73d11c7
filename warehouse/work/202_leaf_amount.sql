-- one row per form, leaf subject and type of expenditure
CREATE TEMP TABLE w_leaf_amount AS
SELECT f.instance, f.body_key, f.body_kind, f.fiscal_year, f.document_key, f.form, c.code, c.column_code AS expenditure_type,
       sum(c.amount)::DECIMAL(18, 2) AS amount, sum(c.step) AS steps
FROM w_chosen_form f
JOIN w_cell c USING (instance)
JOIN w_coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
JOIN w_fact_column k ON k.fact = 'fact_expenditure' AND k.form = f.form AND k.column_code = c.column_code
GROUP BY ALL;

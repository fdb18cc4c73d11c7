-- one row per body, year, economic leaf subject, functional leaf subject where told, fund and detail
CREATE TABLE fact_economic_expenditure AS
WITH detail AS (
    SELECT f.*, a.fund, c.code AS functional_code, c.column_code AS economic_code, c.amount, c.rowid AS cell, c.confidence
    FROM w_chosen_form f
    JOIN w_form_fact a ON a.form = f.form AND a.fact = 'fact_economic_expenditure'
    JOIN w_cell c USING (instance)
    JOIN w_coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
    JOIN w_coded_column k ON k.instance = c.instance AND k.code = c.column_code AND k.is_leaf
    WHERE subject_system(c.code) = 'functional'
), fund_code AS (
    -- subjects that one fund alone has, so that a row of the form of all fiscal money belongs to it
    SELECT body_key, body_kind, fiscal_year, code, any_value(fund) AS fund
    FROM w_fiscal_amount WHERE amount <> 0
    GROUP BY ALL HAVING count(DISTINCT fund) = 1
), amount AS (
    SELECT body_key, body_kind, fiscal_year, document_key, economic_code, functional_code, fund, NULL AS expenditure_type, 'all' AS detail, amount, cell, confidence
    FROM detail WHERE fund <> 'all'
    UNION ALL
    SELECT d.body_key, d.body_kind, d.fiscal_year, d.document_key, d.economic_code, d.functional_code, c.fund, NULL, 'all', d.amount, d.cell, d.confidence
    FROM detail d JOIN fund_code c ON c.body_key = d.body_key AND c.body_kind = d.body_kind AND c.fiscal_year = d.fiscal_year AND c.code = d.functional_code
    WHERE d.fund = 'all'
      AND NOT EXISTS (
          SELECT 1 FROM detail g WHERE g.fund = c.fund AND g.body_key = d.body_key AND g.body_kind = d.body_kind AND g.fiscal_year = d.fiscal_year)
    UNION ALL
    -- either one amount column, or personnel (人员经费) and public (公用经费) beside their total
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.document_key, c.code, NULL, a.fund, 'basic', 'basic_only', c.amount, c.rowid, c.confidence
    FROM w_chosen_form f
    JOIN w_cell c USING (instance)
    JOIN w_coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
    JOIN w_form_fact a ON a.form = f.form AND a.fact = 'fact_economic_expenditure'
    JOIN w_fact_column k ON k.fact = a.fact AND k.form = f.form AND k.column_code = c.column_code
)
SELECT v.department_key, a.fiscal_year AS year_key, e.subject_key, t.subject_key AS functional_subject_key, a.fund, a.expenditure_type, a.detail,
       sum(a.amount)::DECIMAL(18, 2) AS amount_yuan, a.document_key,
       min(a.confidence) AS confidence, coalesce(bool_or(u.has_error), false) AS has_error
FROM amount a
LEFT JOIN w_unsound_cell u USING (cell)
JOIN w_body_version v ON v.body_key = a.body_key AND v.body_kind = a.body_kind AND a.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
JOIN w_subject_of_year e ON e.code = a.economic_code AND e.fiscal_year = a.fiscal_year
LEFT JOIN w_subject_of_year t ON t.code = a.functional_code AND t.fiscal_year = a.fiscal_year
GROUP BY ALL
HAVING sum(a.amount) <> 0
ORDER BY year_key, v.department_key, a.detail, e.subject_key, functional_subject_key, a.fund;

COMMENT ON TABLE fact_economic_expenditure IS 'one row per body, year, economic leaf subject, functional leaf subject where told, fund and detail. Sum rows of ONE detail: all = basic and project money by function (支出决算明细表); basic_only = the basic part of general_public again (基本支出决算表)';
COMMENT ON COLUMN fact_economic_expenditure.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_economic_expenditure.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_economic_expenditure.subject_key IS 'economic subject without printed subjects below it, see dim_subject';
COMMENT ON COLUMN fact_economic_expenditure.functional_subject_key IS 'functional leaf subject where detail is all, else null';
COMMENT ON COLUMN fact_economic_expenditure.fund IS 'general_public; or another fund where 财政拨款支出决算明细表 has a subject that no other fund has';
COMMENT ON COLUMN fact_economic_expenditure.expenditure_type IS 'basic where detail is basic_only; null where detail is all, which does not tell basic from project';
COMMENT ON COLUMN fact_economic_expenditure.detail IS 'all (basic and project, by function) or basic_only (a part of the former): never sum over both';
COMMENT ON COLUMN fact_economic_expenditure.amount_yuan IS 'yuan, never 0';
COMMENT ON COLUMN fact_economic_expenditure.document_key IS 'the document that prints it, see source.document';
COMMENT ON COLUMN fact_economic_expenditure.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN fact_economic_expenditure.has_error IS 'whether an error finding rests on a cell behind it, see quality.finding_cell';

-- one row per body, year, leaf subject, fund and type of expenditure, of final accounts (决算)

CREATE TEMP TABLE chosen_form AS
SELECT instance, document_key, form, body, body_key, body_kind, fiscal_year, page, unit, step, lines
FROM form_instance WHERE chosen AND kind = 'final_accounts' AND fiscal_year IS NOT NULL AND body_key <> '';

-- Which form tells of which fund; one of the two forms of state capital, never both.
CREATE TEMP TABLE fiscal_form AS
SELECT *, CASE form WHEN 'general_expenditure' THEN 'general_public' WHEN 'government_fund' THEN 'government_fund' ELSE 'state_capital' END AS fund
FROM chosen_form f
WHERE form IN ('general_expenditure', 'government_fund', 'state_capital_expenditure')
   OR form = 'state_capital_income_expenditure'
      AND NOT EXISTS (SELECT 1 FROM chosen_form o WHERE o.form = 'state_capital_expenditure' AND (o.lines > 0 OR f.lines = 0)
                      AND o.body_key = f.body_key AND o.body_kind = f.body_kind AND o.fiscal_year = f.fiscal_year);

CREATE TEMP TABLE leaf_amount AS
SELECT f.instance, f.body_key, f.body_kind, f.fiscal_year, f.document_key, f.form, c.code, c.column_code AS expenditure_type,
       sum(c.amount)::DECIMAL(18, 2) AS amount, sum(c.step) AS steps
FROM chosen_form f
JOIN cell c USING (instance)
JOIN coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
WHERE f.form IN ('expenditure', 'general_expenditure', 'government_fund', 'state_capital_expenditure', 'state_capital_income_expenditure')
  AND c.column_code IN ('basic', 'project', 'remittance_to_superior', 'operating', 'subsidy_to_affiliates')
GROUP BY ALL;

CREATE TEMP TABLE fiscal_amount AS
SELECT a.*, f.fund FROM leaf_amount a JOIN fiscal_form f USING (instance);

-- Money that is not fiscal can be told only where all fiscal forms are at hand: the general one is there, and no
-- fund's form is missing that the fiscal summary has expenditure for.
CREATE TEMP TABLE complete_body AS
SELECT e.body_key, e.body_kind, e.fiscal_year
FROM chosen_form e
WHERE e.form = 'expenditure' AND e.lines > 0
  AND EXISTS (SELECT 1 FROM fiscal_form g WHERE g.fund = 'general_public' AND g.body_key = e.body_key AND g.body_kind = e.body_kind AND g.fiscal_year = e.fiscal_year)
  AND NOT EXISTS (
      SELECT 1 FROM chosen_form s JOIN cell c USING (instance)
      WHERE s.form = 'fiscal_summary' AND s.body_key = e.body_key AND s.body_kind = e.body_kind AND s.fiscal_year = e.fiscal_year
        AND c.name = '本年支出合计' AND c.amount <> 0 AND c.column_code IN ('expenditure_government_fund', 'expenditure_state_capital')
        AND NOT EXISTS (SELECT 1 FROM fiscal_form f WHERE f.lines > 0 AND 'expenditure_' || f.fund = c.column_code
                        AND f.body_key = e.body_key AND f.body_kind = e.body_kind AND f.fiscal_year = e.fiscal_year));

-- By how much an upper row differs from the rows below it, in the direction in which that swells a residual.
CREATE TEMP TABLE contradiction AS
WITH part AS (
    SELECT c.instance, r.parent AS code, c.column_code, sum(c.amount) AS amount
    FROM chosen_form f JOIN cell c USING (instance) JOIN coded_row r ON r.instance = c.instance AND r.code = c.code
    WHERE f.form = 'expenditure' OR f.instance IN (SELECT instance FROM fiscal_form)
    GROUP BY ALL
)
SELECT f.body_key, f.body_kind, f.fiscal_year, w.code, w.column_code AS expenditure_type,
       CASE WHEN f.form = 'expenditure' THEN p.amount - w.amount ELSE w.amount - p.amount END AS amount
FROM part p
JOIN cell w ON w.instance = p.instance AND w.code = p.code AND w.column_code = p.column_code
JOIN chosen_form f ON f.instance = w.instance
WHERE w.amount <> p.amount;

CREATE TEMP TABLE residual AS
WITH fiscal_leaf AS (
    SELECT DISTINCT body_key, body_kind, fiscal_year, code FROM fiscal_amount
), spent AS (
    -- where a fiscal form is coarser than the expenditure form, both are compared at its level
    SELECT a.body_key, a.body_kind, a.fiscal_year, a.document_key, coalesce(s.code, k.code, a.code) AS code, a.expenditure_type,
           sum(a.amount) AS amount, sum(a.steps) AS steps
    FROM leaf_amount a JOIN complete_body b USING (body_key, body_kind, fiscal_year)
    LEFT JOIN fiscal_leaf s ON s.body_key = a.body_key AND s.body_kind = a.body_kind AND s.fiscal_year = a.fiscal_year AND s.code = CASE WHEN length(a.code) > 5 THEN left(a.code, 5) END
    LEFT JOIN fiscal_leaf k ON k.body_key = a.body_key AND k.body_kind = a.body_kind AND k.fiscal_year = a.fiscal_year AND k.code = CASE WHEN length(a.code) > 3 THEN left(a.code, 3) END
    WHERE a.form = 'expenditure'
    GROUP BY ALL
), target AS (SELECT DISTINCT body_key, body_kind, fiscal_year, code FROM spent),
fiscal AS (
    SELECT a.body_key, a.body_kind, a.fiscal_year, t.code, a.expenditure_type, sum(a.amount) AS amount, sum(a.steps) AS steps
    FROM (SELECT *, unnest(list_distinct([code, left(code, 5), left(code, 3)])) AS target FROM fiscal_amount) a
    JOIN target t ON t.body_key = a.body_key AND t.body_kind = a.body_kind AND t.fiscal_year = a.fiscal_year AND t.code = a.target
    GROUP BY ALL
)
SELECT s.body_key, s.body_kind, s.fiscal_year, s.document_key, s.code, s.expenditure_type,
       (s.amount - coalesce(f.amount, 0))::DECIMAL(18, 2) AS amount,
       CASE WHEN f.amount IS NULL THEN 0 ELSE (s.steps + f.steps) * 0.5 END AS tolerance, f.amount IS NULL AS alone,
       -- a residual that is just the amount by which a form contradicts itself is no money
       EXISTS (SELECT 1 FROM contradiction c
               WHERE c.body_key = s.body_key AND c.body_kind = s.body_kind AND c.fiscal_year = s.fiscal_year AND c.expenditure_type = s.expenditure_type
                 AND c.code IN (left(s.code, 3), left(s.code, 5)) AND abs(s.amount - coalesce(f.amount, 0) - c.amount) <= (s.steps + coalesce(f.steps, 0)) * 0.5) AS contradicted
FROM spent s
LEFT JOIN fiscal f USING (body_key, body_kind, fiscal_year, code, expenditure_type);

CREATE TABLE fact_expenditure AS
WITH amount AS (
    SELECT body_key, body_kind, fiscal_year, code, fund, expenditure_type, amount, 'published' AS origin, document_key
    FROM fiscal_amount WHERE expenditure_type IN ('basic', 'project')
    UNION ALL
    -- fiscal money above all money is a contradiction, which a check reports, and no negative expenditure
    SELECT body_key, body_kind, fiscal_year, code, 'non_fiscal', expenditure_type, amount, CASE WHEN alone THEN 'published' ELSE 'derived' END, document_key
    FROM residual WHERE (amount > tolerance OR alone) AND NOT contradicted
)
SELECT v.department_key, a.fiscal_year AS year_key, s.subject_key, a.fund, a.expenditure_type, a.amount AS amount_yuan, a.origin, a.document_key
FROM amount a
JOIN body_version v ON v.body_key = a.body_key AND v.body_kind = a.body_kind AND a.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
JOIN subject_of_year s ON s.code = a.code AND s.fiscal_year = a.fiscal_year
WHERE a.amount <> 0
ORDER BY year_key, department_key, subject_key, fund, expenditure_type;

COMMENT ON TABLE fact_expenditure IS 'one row per body, year, leaf subject, fund and type of expenditure of final accounts (决算). Rows add up over every column of one body; a department contains its units, so sum over bodies by the view expenditure';
COMMENT ON COLUMN fact_expenditure.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_expenditure.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_expenditure.subject_key IS 'functional subject without printed subjects below it, see dim_subject';
COMMENT ON COLUMN fact_expenditure.fund IS 'general_public (一般公共预算财政拨款), government_fund (政府性基金), state_capital (国有资本经营) or non_fiscal (非财政拨款)';
COMMENT ON COLUMN fact_expenditure.expenditure_type IS 'basic (基本支出), project (项目支出), remittance_to_superior (上缴上级支出), operating (经营支出) or subsidy_to_affiliates (对附属单位补助支出)';
COMMENT ON COLUMN fact_expenditure.amount_yuan IS 'yuan, never 0';
COMMENT ON COLUMN fact_expenditure.origin IS 'published (one printed cell) or derived (支出决算表 less the fiscal forms, beyond rounding)';
COMMENT ON COLUMN fact_expenditure.document_key IS 'the document that prints it, see source.document';

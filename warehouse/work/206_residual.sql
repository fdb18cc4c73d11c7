-- one row per body, year, subject and type: what the expenditure form has beyond the fiscal forms, and whether it can be told
CREATE TEMP TABLE w_residual AS
WITH fiscal_leaf AS (
    SELECT DISTINCT body_key, body_kind, fiscal_year, code FROM w_fiscal_amount
), spent AS (
    -- where a fiscal form is coarser than the expenditure form, both are compared at its level
    SELECT a.body_key, a.body_kind, a.fiscal_year, a.document_key, coalesce(s.code, k.code, a.code) AS code, a.expenditure_type,
           sum(a.amount) AS amount, sum(a.steps) AS steps
    FROM w_leaf_amount a JOIN w_complete_body b USING (body_key, body_kind, fiscal_year)
    LEFT JOIN fiscal_leaf s ON s.body_key = a.body_key AND s.body_kind = a.body_kind AND s.fiscal_year = a.fiscal_year AND s.code = CASE WHEN length(a.code) > 5 THEN left(a.code, 5) END
    LEFT JOIN fiscal_leaf k ON k.body_key = a.body_key AND k.body_kind = a.body_kind AND k.fiscal_year = a.fiscal_year AND k.code = CASE WHEN length(a.code) > 3 THEN left(a.code, 3) END
    WHERE a.form = 'expenditure'
    GROUP BY ALL
), target AS (SELECT DISTINCT body_key, body_kind, fiscal_year, code FROM spent),
fiscal AS (
    SELECT a.body_key, a.body_kind, a.fiscal_year, t.code, a.expenditure_type, sum(a.amount) AS amount, sum(a.steps) AS steps
    FROM (SELECT *, unnest(list_distinct([code, left(code, 5), left(code, 3)])) AS target FROM w_fiscal_amount) a
    JOIN target t ON t.body_key = a.body_key AND t.body_kind = a.body_kind AND t.fiscal_year = a.fiscal_year AND t.code = a.target
    GROUP BY ALL
)
SELECT s.body_key, s.body_kind, s.fiscal_year, s.document_key, s.code, s.expenditure_type,
       (s.amount - coalesce(f.amount, 0))::DECIMAL(18, 2) AS amount,
       CASE WHEN f.amount IS NULL THEN 0 ELSE (s.steps + f.steps) * 0.5 END AS tolerance, f.amount IS NULL AS alone,
       -- a residual that is just the amount by which a form contradicts itself is no money
       EXISTS (SELECT 1 FROM w_row_contradiction c
               WHERE c.body_key = s.body_key AND c.body_kind = s.body_kind AND c.fiscal_year = s.fiscal_year AND c.expenditure_type = s.expenditure_type
                 AND c.code IN (left(s.code, 3), left(s.code, 5)) AND abs(s.amount - coalesce(f.amount, 0) - c.amount) <= (s.steps + coalesce(f.steps, 0)) * 0.5) AS contradicted
FROM spent s
LEFT JOIN fiscal f USING (body_key, body_kind, fiscal_year, code, expenditure_type);

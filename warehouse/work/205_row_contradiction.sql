-- one row per upper row that differs from the rows below it, and by how much, in the direction in which that swells a
-- residual
CREATE TEMP TABLE w_row_contradiction AS
WITH part AS (
    SELECT c.instance, r.parent AS code, c.column_code, sum(c.amount) AS amount
    FROM w_chosen_form f JOIN w_cell c USING (instance) JOIN w_coded_row r ON r.instance = c.instance AND r.code = c.code
    WHERE f.form = 'expenditure' OR f.instance IN (SELECT instance FROM w_fiscal_form)
    GROUP BY ALL
)
SELECT f.body_key, f.body_kind, f.fiscal_year, w.code, w.column_code AS expenditure_type,
       CASE WHEN f.form = 'expenditure' THEN p.amount - w.amount ELSE w.amount - p.amount END AS amount
FROM part p
JOIN w_cell w ON w.instance = p.instance AND w.code = p.code AND w.column_code = p.column_code
JOIN w_chosen_form f ON f.instance = w.instance
WHERE w.amount <> p.amount;

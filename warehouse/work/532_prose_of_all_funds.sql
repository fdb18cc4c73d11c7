-- one row per amount of the prose that is of all funds' money, which the forms of one fund need not have
CREATE TEMP TABLE w_prose_of_all_funds AS
SELECT s.document_key, s.claim_no, any_value(a.amount) AS amount, any_value(a.cell) AS cell
FROM w_prose_amount s JOIN w_all_funds_figure a ON a.body_key = s.body_key AND a.body_kind = s.body_kind AND a.fiscal_year = s.fiscal_year AND a.metric = s.metric AND a.code = s.code
WHERE s.kind = 'final_accounts' AND s.aspect = 'final' AND abs(s.amount - a.amount) <= (s.step + a.step) * 0.5
GROUP BY ALL;

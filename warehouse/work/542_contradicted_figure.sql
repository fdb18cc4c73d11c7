-- one row per figure of the prose that a form contradicts, or of the year before that last year's form does, and what
-- last year's form has there
CREATE TEMP TABLE w_contradicted_figure AS
WITH form AS (
    SELECT body_key, body_kind, fiscal_year, kind, metric, code, aspect, instance, amount, step FROM w_form_figure
    UNION ALL
    SELECT body_key, body_kind, fiscal_year + 1, kind, metric, code, 'prior_year_final', instance, amount, step FROM w_form_figure WHERE aspect = 'final' AND kind = 'final_accounts'
), before AS (
    SELECT body_key, body_kind, fiscal_year, kind, metric, code, amount FROM form WHERE aspect = 'prior_year_final'
    UNION
    SELECT body_key, body_kind, fiscal_year, kind, metric, code, amount FROM w_prose_amount WHERE aspect = 'prior_year_final'
), other AS (
    SELECT s.document_key, s.claim_no, any_value(t.amount) AS form_amount
    FROM w_prose_amount s
    JOIN form t ON t.body_key = s.body_key AND t.body_kind = s.body_kind AND t.fiscal_year = s.fiscal_year AND t.kind = s.kind AND t.metric = s.metric AND t.code = s.code AND t.aspect = s.aspect
    WHERE t.instance NOT IN (SELECT instance FROM w_exchanged_three_public)
      AND NOT EXISTS (SELECT 1 FROM w_prose_of_all_funds a WHERE a.document_key = s.document_key AND a.claim_no = s.claim_no)
    GROUP BY s.document_key, s.claim_no
    HAVING bool_and(abs(t.amount - s.amount) > (t.step + s.step) * 0.5)
)
SELECT s.document_key, s.claim_no, s.sentence_no, s.topic, s.aspect, s.amount, s.step, any_value(o.form_amount) AS form_amount,
       any_value(p.amount) FILTER (s.aspect = 'final' AND s.amount <> 0 AND abs(p.amount - s.amount) <= s.step * 0.5) AS last_year
FROM other o JOIN w_prose_amount s ON s.document_key = o.document_key AND s.claim_no = o.claim_no
LEFT JOIN before p ON p.body_key = s.body_key AND p.body_kind = s.body_kind AND p.fiscal_year = s.fiscal_year AND p.kind = s.kind AND p.metric = s.metric AND p.code = s.code
GROUP BY ALL;

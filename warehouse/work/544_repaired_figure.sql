-- one row per figure of the prose with what it would be where it is repaired
CREATE TEMP TABLE w_repaired_figure AS
SELECT s.*, coalesce(m.amount, s.amount) AS repaired, m.because
FROM w_prose_figure s LEFT JOIN w_prose_repair m USING (document_key, claim_no);

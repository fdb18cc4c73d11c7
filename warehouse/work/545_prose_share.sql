-- one row per share that the prose states of a figure, with the whole that it fits best: 占本年支出合计的 and 占 alone are not told apart
CREATE TEMP TABLE w_prose_share AS
WITH part AS (
    SELECT DISTINCT ON (c.document_key, c.claim_no) c AS claim, f AS part
    FROM w_repaired_figure c
    JOIN w_repaired_figure f ON f.document_key = c.document_key AND f.metric = c.metric AND f.subject_path = c.subject_path AND f.qualifier = c.qualifier AND f.is_money
         AND f.aspect = CASE c.kind WHEN 'budget' THEN 'budget' ELSE 'final' END
    WHERE c.aspect = 'share_pct'
    ORDER BY c.document_key, c.claim_no, f.sentence_no <> c.sentence_no, f.claim_no > c.claim_no, abs(f.claim_no - c.claim_no)
), whole AS (
    SELECT p.*, w.whole AS whole_metric, f.amount AS whole, f.step AS whole_step, f.repaired AS whole_repaired, f.because AS whole_because, f.sentence_no <> p.claim.sentence_no AS elsewhere
    FROM part p JOIN w_claim_whole w ON w.part = p.claim.metric
    JOIN w_repaired_figure f ON f.document_key = p.claim.document_key AND f.metric = w.whole AND f.qualifier = '' AND f.is_money AND f.aspect = p.part.aspect
    UNION ALL
    SELECT p.*, w.whole, t.amount, t.step, t.amount, NULL, true
    FROM part p JOIN w_claim_whole w ON w.part = p.claim.metric
    JOIN w_form_figure t ON t.body_key = p.claim.body_key AND t.body_kind = p.claim.body_kind AND t.fiscal_year = p.claim.fiscal_year AND t.kind = p.claim.kind AND t.metric = w.whole AND t.aspect = p.part.aspect
), computed AS (
    SELECT *, CASE WHEN whole <> 0 THEN 100.0::DOUBLE * part.amount / whole WHEN part.amount = 0 THEN 0 END AS computed,
           CASE WHEN whole_repaired <> 0 THEN 100.0::DOUBLE * part.repaired / whole_repaired WHEN part.repaired = 0 THEN 0 END AS computed_repaired,
           CASE WHEN whole = 0 THEN 0 ELSE percent_tolerance(claim.step, part.amount::DOUBLE, part.step, whole::DOUBLE, whole_step) END AS tolerance
    FROM whole
)
SELECT DISTINCT ON (claim.document_key, claim.claim_no) *, abs(computed - claim.value) <= tolerance AS holds, abs(computed_repaired - claim.value) <= tolerance AS holds_repaired,
       coalesce(part.because, whole_because) AS because
FROM computed
ORDER BY claim.document_key, claim.claim_no, abs(computed - claim.value) > tolerance, elsewhere, abs(computed - claim.value), whole_metric, whole;

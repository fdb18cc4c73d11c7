-- one row per stated change that does not fit: which of this year, last year and their change is wrong where the
-- percentage agrees with two of them and the third as these make it, and with no other two
CREATE TEMP TABLE w_change_repair AS
WITH told_all AS (
    SELECT c.claim AS change, c.this_year, c.last_year, p.claim.value AS pct, p.claim.step AS pct_step
    FROM w_prose_change c
    JOIN w_prose_change p ON p.claim.document_key = c.claim.document_key AND p.claim.sentence_no = c.claim.sentence_no AND p.claim.metric = c.claim.metric
         AND p.claim.subject_path = c.claim.subject_path AND p.claim.qualifier = c.claim.qualifier AND p.claim.aspect = 'change_pct'
    WHERE c.claim.aspect = 'change' AND c.this_year IS NOT NULL AND c.last_year IS NOT NULL
      AND abs(c.claim.amount - c.this_year.amount + c.last_year.amount) > (c.claim.step + c.this_year.step + c.last_year.step) * 0.5
), tried AS (
    SELECT *, fits(change.amount, change.step, this_year.amount - change.amount, this_year.step, pct, pct_step) AS by_last_year,
           fits(this_year.amount - last_year.amount, last_year.step, last_year.amount, last_year.step, pct, pct_step) AS by_change,
           fits(change.amount, change.step, last_year.amount, last_year.step, pct, pct_step) AS by_this_year
    FROM told_all
)
SELECT change.document_key AS document_key, change.claim_no AS claim_no, change.sentence_no AS sentence_no, change.metric AS metric, change.subject_path AS subject_path,
       '若文字说明中' || change.topic
       || CASE WHEN by_last_year THEN '的上年数由' || shown(last_year.amount, '万元') || '改为' || shown(this_year.amount - change.amount, '万元')
               WHEN by_change THEN '的增减额由' || shown(change.amount, '万元') || '改为' || shown(this_year.amount - last_year.amount, '万元')
               ELSE '由' || shown(this_year.amount, '万元') || '改为' || shown(last_year.amount + change.amount, '万元') END || '，' AS because
FROM tried
WHERE coalesce(by_last_year, false)::INTEGER + coalesce(by_change, false)::INTEGER + coalesce(by_this_year, false)::INTEGER = 1 AND change.is_money;

-- Working table: one row per change over the year before that the prose states, with the figures between which it lies:
-- those of its own sentence, else those nearest to it.
CREATE TEMP TABLE changed AS
WITH near AS (
    SELECT c.document_key, c.claim_no, f.aspect, f,
           row_number() OVER (PARTITION BY c.document_key, c.claim_no, f.aspect ORDER BY f.sentence_no <> c.sentence_no, f.claim_no > c.claim_no, abs(f.claim_no - c.claim_no)) AS nearness
    FROM figure c
    JOIN figure f ON f.document_key = c.document_key AND f.metric = c.metric AND f.subject_path = c.subject_path AND f.qualifier = c.qualifier
         AND f.aspect IN (CASE c.kind WHEN 'budget' THEN 'budget' ELSE 'final' END, 'prior_year_final', 'change')
    WHERE c.aspect IN ('change', 'change_pct') AND c.metric <> 'other' AND (f.aspect = 'change') <= (c.aspect = 'change_pct')
      -- another sentence that speaks of a change has years of its own
      AND (f.aspect <> 'change' OR f.sentence_no = c.sentence_no)
      AND (f.aspect <> 'prior_year_final' OR abs(f.sentence_no - c.sentence_no) <= 1)
)
SELECT c AS claim, n.this_year, n.last_year, n.change
FROM figure c
LEFT JOIN (
    SELECT document_key, claim_no, any_value(f) FILTER (aspect IN ('final', 'budget')) AS this_year, any_value(f) FILTER (aspect = 'prior_year_final') AS last_year,
           any_value(f) FILTER (aspect = 'change') AS change
    FROM near WHERE nearness = 1 GROUP BY ALL
) n ON n.document_key = c.document_key AND n.claim_no = c.claim_no
WHERE c.aspect IN ('change', 'change_pct') AND c.metric <> 'other';

CREATE TEMP MACRO fits(part, part_step, whole, whole_step, pct, pct_step) AS
    abs(100.0::DOUBLE * part / nullif(whole, 0) - pct) <= percent_tolerance(pct_step, part::DOUBLE, part_step, whole::DOUBLE, whole_step);

-- Which of this year, last year and their change is wrong where the percentage agrees with two of them and the third as
-- these make it, and with no other two.
CREATE TEMP TABLE change_repair AS
WITH told_all AS (
    SELECT c.claim AS change, c.this_year, c.last_year, p.claim.value AS pct, p.claim.step AS pct_step
    FROM changed c
    JOIN changed p ON p.claim.document_key = c.claim.document_key AND p.claim.sentence_no = c.claim.sentence_no AND p.claim.metric = c.claim.metric
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

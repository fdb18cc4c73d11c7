-- one row per change over the year before that the prose states, with the figures between which it lies: those of its own
-- sentence, else those nearest to it
CREATE TEMP TABLE w_prose_change AS
WITH near AS (
    SELECT c.document_key, c.claim_no, f.aspect, f,
           row_number() OVER (PARTITION BY c.document_key, c.claim_no, f.aspect ORDER BY f.sentence_no <> c.sentence_no, f.claim_no > c.claim_no, abs(f.claim_no - c.claim_no)) AS nearness
    FROM w_repaired_figure c
    JOIN w_repaired_figure f ON f.document_key = c.document_key AND f.metric = c.metric AND f.subject_path = c.subject_path AND f.qualifier = c.qualifier
         AND f.aspect IN (CASE c.kind WHEN 'budget' THEN 'budget' ELSE 'final' END, 'prior_year_final', 'change')
    WHERE c.aspect IN ('change', 'change_pct') AND c.metric <> 'other' AND (f.aspect = 'change') <= (c.aspect = 'change_pct')
      -- another sentence that speaks of a change has years of its own
      AND (f.aspect <> 'change' OR f.sentence_no = c.sentence_no)
      AND (f.aspect <> 'prior_year_final' OR abs(f.sentence_no - c.sentence_no) <= 1)
)
SELECT c AS claim, n.this_year, n.last_year, n.change
FROM w_repaired_figure c
LEFT JOIN (
    SELECT document_key, claim_no, any_value(f) FILTER (aspect IN ('final', 'budget')) AS this_year, any_value(f) FILTER (aspect = 'prior_year_final') AS last_year,
           any_value(f) FILTER (aspect = 'change') AS change
    FROM near WHERE nearness = 1 GROUP BY ALL
) n ON n.document_key = c.document_key AND n.claim_no = c.claim_no
WHERE c.aspect IN ('change', 'change_pct') AND c.metric <> 'other';

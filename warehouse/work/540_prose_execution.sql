-- one row per final and budget of one thing in one sentence, with the share that the sentence says was spent
CREATE TEMP TABLE w_prose_execution AS
WITH figure AS (
    SELECT * FROM w_prose_figure WHERE is_money AND aspect IN ('final', 'budget', 'adjusted_budget') AND metric <> 'other'
), pair AS (
    SELECT f.document_key, f.sentence_no, f.metric, f.subject_path, f.qualifier, any_value(f) AS final, any_value(b) AS budget
    FROM figure f
    JOIN figure b ON b.document_key = f.document_key AND b.sentence_no = f.sentence_no AND b.metric = f.metric AND b.subject_path = f.subject_path
         AND b.qualifier = f.qualifier AND b.aspect <> 'final'
    WHERE f.aspect = 'final'
    GROUP BY ALL HAVING count(*) = 1
), alone AS (
    SELECT document_key, sentence_no, count(*) AS pairs FROM pair GROUP BY ALL
)
SELECT p.*, c.value AS pct, c.step AS pct_step,
       CASE WHEN a.pairs > 1 THEN NULL
            WHEN regexp_matches(p.final.sentence, '决算数?(?:小于|低于|少于)(?:年初|全年|调整)?预算') THEN -1
            WHEN regexp_matches(p.final.sentence, '决算数?(?:大于|高于|多于|超过)(?:年初|全年|调整)?预算') THEN 1
            WHEN regexp_matches(p.final.sentence, '决算数?(?:等于|与)(?:年初|全年|调整)?预算数?(?:持平|一致|相等|相同|，|。|；|的|$)') THEN 0 END AS says
FROM pair p
JOIN alone a ON a.document_key = p.document_key AND a.sentence_no = p.sentence_no
LEFT JOIN w_prose_figure c ON c.document_key = p.document_key AND c.sentence_no = p.sentence_no AND c.metric = p.metric AND c.subject_path = p.subject_path
     AND c.qualifier = p.qualifier AND c.aspect = 'completion_pct';

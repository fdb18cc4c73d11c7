-- Working tables: figures of the prose that one change would make agree with what stands around them, and what they
-- would then be. A repair is tried, never applied: it tells what failed for one cause.

CREATE TEMP MACRO digits(amount, step) AS abs(try_cast(amount / step AS DECIMAL(18, 0)))::VARCHAR;

-- one row per final and budget of one thing in one sentence, with the share that the sentence says was spent
CREATE TEMP TABLE execution AS
WITH figure AS (
    SELECT * FROM stated WHERE is_money AND aspect IN ('final', 'budget', 'adjusted_budget') AND metric <> 'other'
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
LEFT JOIN stated c ON c.document_key = p.document_key AND c.sentence_no = p.sentence_no AND c.metric = p.metric AND c.subject_path = p.subject_path
     AND c.qualifier = p.qualifier AND c.aspect = 'completion_pct';

-- A percentage may be rounded or cut off: one unit of its last place, and what rounding its two amounts does to it.
CREATE TEMP MACRO percent_tolerance(pct_step, part, part_step, whole, whole_step) AS
    try_cast(pct_step + 50 * part_step / abs(nullif(whole, 0)) + 50 * abs(part) * whole_step / (nullif(whole, 0) * whole) AS DECIMAL(38, 4));
-- A percentage that was rounded is right; what else its last place may be, cut off or of rounded amounts, is told as rounding.
CREATE TEMP MACRO as_printed(computed, printed, pct_step) AS CASE WHEN abs(computed - printed) <= pct_step * 0.5 THEN printed ELSE computed END;

CREATE TEMP TABLE exchanged_figure AS
WITH item AS (
    SELECT DISTINCT ON (document_key, subject_path, aspect) * FROM stated
    WHERE metric = 'functional_item_expenditure' AND is_money AND qualifier = '' ORDER BY document_key, subject_path, aspect, claim_no
), total AS (
    SELECT DISTINCT ON (document_key, aspect) document_key, aspect, amount, step FROM stated
    WHERE metric = 'general_public_expenditure' AND is_money AND qualifier = '' ORDER BY document_key, aspect, claim_no
), missed AS (
    -- by how much the items of a document miss their total
    SELECT t.document_key, t.aspect, sum(i.amount) - t.amount AS excess, (sum(i.step) + t.step) * 0.5 AS tolerance
    FROM total t JOIN item i ON i.document_key = t.document_key AND i.aspect = t.aspect
    GROUP BY t.document_key, t.aspect, t.amount, t.step
), witness AS (
    SELECT e.*,
           pct IS NOT NULL AND final.amount <> 0 AND budget.amount <> 0
               AND abs(100.0::DOUBLE * final.amount / budget.amount - pct) > percent_tolerance(pct_step, final.amount::DOUBLE, final.step, budget.amount::DOUBLE, budget.step)
               AND abs(100.0::DOUBLE * budget.amount / final.amount - pct) <= percent_tolerance(pct_step, budget.amount::DOUBLE, budget.step, final.amount::DOUBLE, final.step) AS by_percentage,
           says = -1 AND final.amount > budget.amount AND budget.amount > 0 OR says = 1 AND final.amount < budget.amount AND final.amount > 0 AS by_words,
           t.amount IS NOT NULL AND abs(t.amount - final.amount) > (t.step + final.step) * 0.5 AND abs(t.amount - budget.amount) <= (t.step + budget.step) * 0.5 AS by_form,
           t.amount IS NOT NULL AND abs(t.amount - final.amount) <= (t.step + final.step) * 0.5 AS as_in_form,
           e.metric = 'functional_item_expenditure' AND abs(m.excess) > m.tolerance AND abs(m.excess - final.amount + budget.amount) <= m.tolerance AS by_finals,
           e.metric = 'functional_item_expenditure' AND abs(n.excess) > n.tolerance AND abs(n.excess - budget.amount + final.amount) <= n.tolerance AS by_budgets
    FROM execution e
    LEFT JOIN missed m ON m.document_key = e.document_key AND m.aspect = 'final'
    LEFT JOIN missed n ON n.document_key = e.document_key AND n.aspect = e.budget.aspect
    LEFT JOIN told t ON t.body_key = e.final.body_key AND t.body_kind = e.final.body_kind AND t.fiscal_year = e.final.fiscal_year AND t.kind = e.final.kind
         AND t.metric = e.metric AND t.code = e.final.code AND t.aspect = 'final'
    WHERE e.final.amount <> e.budget.amount
)
SELECT DISTINCT ON (document_key, final.claim_no) document_key, final, budget FROM witness
WHERE coalesce(by_percentage, false)::INTEGER + coalesce(by_words, false)::INTEGER + by_form::INTEGER
      + coalesce(by_finals, false)::INTEGER + coalesce(by_budgets, false)::INTEGER > 1 AND NOT as_in_form
ORDER BY document_key, final.claim_no;

-- one row per figure of the prose that a form contradicts, or of the year before that last year's form does, and what
-- last year's form has there
CREATE TEMP TABLE contradicted AS
WITH form AS (
    SELECT body_key, body_kind, fiscal_year, kind, metric, code, aspect, instance, amount, step FROM told
    UNION ALL
    SELECT body_key, body_kind, fiscal_year + 1, kind, metric, code, 'prior_year_final', instance, amount, step FROM told WHERE aspect = 'final' AND kind = 'final_accounts'
), before AS (
    SELECT body_key, body_kind, fiscal_year, kind, metric, code, amount FROM form WHERE aspect = 'prior_year_final'
    UNION
    SELECT body_key, body_kind, fiscal_year, kind, metric, code, amount FROM said WHERE aspect = 'prior_year_final'
), other AS (
    SELECT s.document_key, s.claim_no, any_value(t.amount) AS told
    FROM said s
    JOIN form t ON t.body_key = s.body_key AND t.body_kind = s.body_kind AND t.fiscal_year = s.fiscal_year AND t.kind = s.kind AND t.metric = s.metric AND t.code = s.code AND t.aspect = s.aspect
    WHERE t.instance NOT IN (SELECT instance FROM exchanged_three_public)
    GROUP BY s.document_key, s.claim_no
    HAVING bool_and(abs(t.amount - s.amount) > (t.step + s.step) * 0.5)
)
SELECT s.document_key, s.claim_no, s.sentence_no, s.topic, s.aspect, s.amount, s.step, any_value(o.told) AS told, any_value(p.amount) AS last_year
FROM other o JOIN said s ON s.document_key = o.document_key AND s.claim_no = o.claim_no
LEFT JOIN before p ON s.aspect = 'final' AND p.body_key = s.body_key AND p.body_kind = s.body_kind AND p.fiscal_year = s.fiscal_year AND p.kind = s.kind AND p.metric = s.metric AND p.code = s.code
    AND s.amount <> 0 AND abs(p.amount - s.amount) <= s.step * 0.5
GROUP BY ALL;

-- one row per figure that would be another: what it would be, and the words for it, the same for figures of one cause
CREATE TEMP TABLE mended AS
WITH exchanged AS (
    SELECT unnest([{claim_no: final.claim_no, amount: budget.amount}, {claim_no: budget.claim_no, amount: final.amount}], recursive := true), document_key,
           '文字说明中' || final.topic || '的决算数' || shown(final.amount, '万元') || '与预算数' || shown(budget.amount, '万元') || '疑似互换，换回后' AS because
    FROM exchanged_figure
), spelt AS (
    SELECT *, digits(amount, step) AS was, digits(told, step) AS becomes, list_filter(range(1, length(was) + 1), lambda i: was[i] <> becomes[i]) AS differing FROM contradicted
), likened AS (
    SELECT *, CASE WHEN amount = told::DECIMAL(32, 2) * 10000 OR told = amount::DECIMAL(32, 2) * 10000 THEN 'factor'
                   WHEN length(was) <> length(becomes) THEN 'amount'
                   WHEN len(differing) = 1 THEN 'digit'
                   WHEN len(differing) = 2 AND differing[2] = differing[1] + 1 AND was[differing[1]] = becomes[differing[2]] AND was[differing[2]] = becomes[differing[1]] THEN 'transposed'
                   ELSE 'amount' END AS likeness FROM spelt
), stale AS (
    SELECT document_key, sentence_no, string_agg(DISTINCT topic, '、' ORDER BY topic) AS topics FROM contradicted WHERE last_year IS NOT NULL GROUP BY ALL
), change AS (
    SELECT 1 AS priority, document_key, claim_no, amount, 'exchanged' AS cause, because FROM exchanged
    UNION ALL
    SELECT 2, c.document_key, c.claim_no, c.told, 'stale', '文字说明中' || s.topics || '与上年的数相同，疑为沿用上年的文字，改为本年报表数后'
    FROM contradicted c JOIN stale s USING (document_key, sentence_no) WHERE c.last_year IS NOT NULL
    UNION ALL
    SELECT 3, document_key, claim_no, told, likeness,
           '若文字说明中' || topic || CASE aspect WHEN 'budget' THEN '的预算数' WHEN 'prior_year_final' THEN '的上年数' ELSE '' END || '由' || shown(amount, '万元') || '改为' || shown(told, '万元')
           || CASE likeness WHEN 'transposed' THEN '（疑为相邻数字颠倒）' WHEN 'digit' THEN '（疑为一位数字有误）' WHEN 'factor' THEN '（相差一万倍，疑为金额单位有误）' ELSE '' END || '，'
    FROM likened
)
SELECT DISTINCT ON (document_key, claim_no) document_key, claim_no, amount, cause, because FROM change ORDER BY document_key, claim_no, priority;

-- one row per figure of the prose with what it would be where it is mended
CREATE TEMP TABLE figure AS
SELECT s.*, coalesce(m.amount, s.amount) AS mended, m.because
FROM stated s LEFT JOIN mended m USING (document_key, claim_no);

-- one row per share that the prose states of a figure, with the whole that it fits best: 占本年支出合计的 and 占 alone are not told apart
CREATE TEMP TABLE share AS
WITH part AS (
    SELECT DISTINCT ON (c.document_key, c.claim_no) c AS claim, f AS part
    FROM figure c
    JOIN figure f ON f.document_key = c.document_key AND f.metric = c.metric AND f.subject_path = c.subject_path AND f.qualifier = c.qualifier AND f.is_money
         AND f.aspect = CASE c.kind WHEN 'budget' THEN 'budget' ELSE 'final' END
    WHERE c.aspect = 'share_pct'
    ORDER BY c.document_key, c.claim_no, f.sentence_no <> c.sentence_no, f.claim_no > c.claim_no, abs(f.claim_no - c.claim_no)
), whole AS (
    SELECT p.*, w.whole AS whole_metric, f.amount AS whole, f.step AS whole_step, f.mended AS whole_mended, f.because AS whole_because, f.sentence_no <> p.claim.sentence_no AS elsewhere
    FROM part p JOIN claim_whole w ON w.part = p.claim.metric
    JOIN figure f ON f.document_key = p.claim.document_key AND f.metric = w.whole AND f.qualifier = '' AND f.is_money AND f.aspect = p.part.aspect
    UNION ALL
    SELECT p.*, w.whole, t.amount, t.step, t.amount, NULL, true
    FROM part p JOIN claim_whole w ON w.part = p.claim.metric
    JOIN told t ON t.body_key = p.claim.body_key AND t.body_kind = p.claim.body_kind AND t.fiscal_year = p.claim.fiscal_year AND t.kind = p.claim.kind AND t.metric = w.whole AND t.aspect = p.part.aspect
), computed AS (
    SELECT *, CASE WHEN whole <> 0 THEN 100.0::DOUBLE * part.amount / whole WHEN part.amount = 0 THEN 0 END AS computed,
           CASE WHEN whole_mended <> 0 THEN 100.0::DOUBLE * part.mended / whole_mended WHEN part.mended = 0 THEN 0 END AS computed_mended,
           CASE WHEN whole = 0 THEN 0 ELSE percent_tolerance(claim.step, part.amount::DOUBLE, part.step, whole::DOUBLE, whole_step) END AS tolerance
    FROM whole
)
SELECT DISTINCT ON (claim.document_key, claim.claim_no) *, abs(computed - claim.value) <= tolerance AS holds, abs(computed_mended - claim.value) <= tolerance AS holds_mended,
       coalesce(part.because, whole_because) AS because
FROM computed
ORDER BY claim.document_key, claim.claim_no, abs(computed - claim.value) > tolerance, elsewhere, abs(computed - claim.value), whole_metric, whole;

-- rule: claim_parts_sum
-- title: 文字说明中各部分之和等于总额
-- severity: warning
-- compares: 文字说明中收入、支出合计等于所列各项之和，基本支出等于人员经费与公用经费之和，“三公”经费等于三项之和，政府采购总额等于货物、工程、服务之和，公务接待费等于国内与外事接待之和；决算数和预算数、上年数分别核对；没有全部列出的不核对。
-- example: 本年支出合计2397.44万元，所列基本支出与项目支出之和为2407.44万元。
WITH part AS (
    SELECT DISTINCT ON (f.document_key, f.metric, f.aspect, w.whole) f.*, w.whole, w.sums
    FROM w_repaired_figure f JOIN w_claim_whole w ON w.part = f.metric AND w.sums <> 'no'
    WHERE f.is_money AND f.qualifier = '' AND f.subject_path = '' AND f.aspect IN ('final', 'budget', 'prior_year_final')
    ORDER BY f.document_key, f.metric, f.aspect, w.whole, f.claim_no
), whole AS (
    SELECT DISTINCT ON (document_key, metric, aspect) * FROM w_repaired_figure
    WHERE is_money AND qualifier = '' AND subject_path = '' AND aspect IN ('final', 'budget', 'prior_year_final') AND metric IN (SELECT whole FROM w_claim_whole)
    ORDER BY document_key, metric, aspect, claim_no
), listed_share AS (
    SELECT claim.document_key AS document_key, claim.sentence_no AS sentence_no, whole_metric, sum(claim.value) AS shares, sum(claim.step) AS tolerance, bool_and(holds) AS holds
    FROM w_prose_share GROUP BY ALL
), summed AS (
    SELECT p.document_key, p.whole, p.aspect, p.sums, count(*) AS parts, sum(p.amount) AS amounts, sum(p.repaired) AS repaired, sum(p.step) AS steps, min(p.because) AS because,
           min(p.sentence_no) AS first_sentence, max(p.sentence_no) AS last_sentence, bool_or(regexp_matches(p.sentence, '等(?:[^，；。]{0,6}(?:收入|支出|经费))?(?:[，；。）]|$)')) AS examples,
           -- parts whose shares do not make up the whole are not all of them
           bool_or(coalesce(h.shares < 100 - h.tolerance AND h.holds, false)) AS partial
    FROM part p
    LEFT JOIN listed_share h ON h.document_key = p.document_key AND h.sentence_no = p.sentence_no AND h.whole_metric = p.whole
    -- 财政拨款收入 contains the three funds' income
    WHERE p.metric NOT IN ('income_general_public', 'income_government_fund', 'income_state_capital')
       OR NOT EXISTS (SELECT 1 FROM part o WHERE o.document_key = p.document_key AND o.aspect = p.aspect AND o.metric = 'income_fiscal')
    GROUP BY ALL
), needed AS (
    SELECT whole, count(*) AS parts FROM w_claim_whole WHERE sums = 'all' GROUP BY whole
), printed AS (
    -- what the forms have under a whole, and what of it the prose leaves out
    SELECT w.document_key, w.metric AS whole, w.aspect, count(*) AS parts, count(*) FILTER (t.amount <> 0 AND p.metric IS NULL) AS left_out
    FROM whole w
    JOIN w_claim_whole c ON c.whole = w.metric AND c.sums = 'list'
    JOIN w_form_figure t ON t.body_key = w.body_key AND t.body_kind = w.body_kind AND t.fiscal_year = w.fiscal_year AND t.kind = w.kind AND t.metric = c.part AND t.aspect = w.aspect
    LEFT JOIN part p ON p.document_key = w.document_key AND p.whole = w.metric AND p.aspect = w.aspect AND p.metric = t.metric
    -- 财政拨款收入 contains the three funds' income
    WHERE t.metric NOT IN ('income_general_public', 'income_government_fund', 'income_state_capital')
       OR NOT EXISTS (SELECT 1 FROM part o WHERE o.document_key = w.document_key AND o.aspect = w.aspect AND o.metric = 'income_fiscal')
    GROUP BY ALL
)
SELECT w.document_key, w.body, NULL::VARCHAR AS form, '' AS line_code, NULL::VARCHAR AS column_code, w.page, '万元' AS unit,
       '文字说明中' || w.topic || CASE w.aspect WHEN 'budget' THEN '的预算数' WHEN 'prior_year_final' THEN '的上年数' ELSE '' END AS actual_name, w.amount AS actual,
       '所列' || s.parts || '部分之和' AS expected_name, s.amounts AS expected, (s.steps + w.step) * 0.5 AS tolerance,
       CASE WHEN s.sums = 'all' AND s.parts < n.parts AND s.amounts <= w.amount + (s.steps + w.step) * 0.5 THEN '文中没有列出全部部分。'
            WHEN s.sums = 'list' AND (s.parts < 2 OR s.examples OR s.partial OR f.left_out > 0) AND s.amounts <= w.amount + (s.steps + w.step) * 0.5 THEN '文中只列举了一部分。' END AS unchecked,
       CASE WHEN abs(s.repaired - w.repaired) <= (s.steps + w.step) * 0.5 THEN coalesce(s.because, w.because) END AS because
FROM summed s
JOIN whole w ON w.document_key = s.document_key AND w.metric = s.whole AND w.aspect = s.aspect
LEFT JOIN needed n ON n.whole = s.whole
LEFT JOIN printed f ON f.document_key = w.document_key AND f.whole = w.metric AND f.aspect = w.aspect
-- a list stands in the sentence of its total
WHERE s.sums = 'all' OR s.first_sentence = w.sentence_no AND s.last_sentence = w.sentence_no

-- one row per figure that would be another: what it would be, and the words for it, the same for figures of one cause
CREATE TEMP TABLE w_prose_repair AS
WITH exchanged AS (
    SELECT unnest([{claim_no: final.claim_no, amount: budget.amount}, {claim_no: budget.claim_no, amount: final.amount}], recursive := true), document_key,
           '文字说明中' || final.topic || '的决算数' || shown(final.amount, '万元') || '与预算数' || shown(budget.amount, '万元') || '疑似互换，换回后' AS because
    FROM w_exchanged_figure
), spelt AS (
    SELECT *, digits(amount, step) AS was, digits(form_amount, step) AS becomes, list_filter(range(1, length(was) + 1), lambda i: was[i] <> becomes[i]) AS differing FROM w_contradicted_figure
), likened AS (
    SELECT *, CASE WHEN amount = form_amount * 10000::DECIMAL(20, 0) OR form_amount = amount * 10000::DECIMAL(20, 0) THEN 'factor'
                   WHEN length(was) <> length(becomes) THEN 'amount'
                   WHEN len(differing) = 1 THEN 'digit'
                   WHEN len(differing) = 2 AND differing[2] = differing[1] + 1 AND was[differing[1]] = becomes[differing[2]] AND was[differing[2]] = becomes[differing[1]] THEN 'transposed'
                   ELSE 'amount' END AS likeness FROM spelt
), stale AS (
    SELECT document_key, sentence_no, string_agg(DISTINCT topic, '、' ORDER BY topic) AS topics FROM w_contradicted_figure WHERE last_year IS NOT NULL GROUP BY ALL
), change AS (
    SELECT 1 AS priority, document_key, claim_no, amount, 'exchanged' AS cause, because FROM exchanged
    UNION ALL
    SELECT 2, c.document_key, c.claim_no, c.form_amount, 'stale', '文字说明中' || s.topics || '与上年的数相同，疑为沿用上年的文字，改为本年报表数后'
    FROM w_contradicted_figure c JOIN stale s USING (document_key, sentence_no) WHERE c.last_year IS NOT NULL
    UNION ALL
    SELECT 3, document_key, claim_no, form_amount, likeness,
           '若文字说明中' || topic || CASE aspect WHEN 'budget' THEN '的预算数' WHEN 'prior_year_final' THEN '的上年数' ELSE '' END || '由' || shown(amount, '万元') || '改为' || shown(form_amount, '万元')
           || CASE likeness WHEN 'transposed' THEN '（疑为相邻数字颠倒）' WHEN 'digit' THEN '（疑为一位数字有误）' WHEN 'factor' THEN '（相差一万倍，疑为金额单位有误）' ELSE '' END || '，'
    FROM likened
)
SELECT DISTINCT ON (document_key, claim_no) document_key, claim_no, amount, cause, because FROM change ORDER BY document_key, claim_no, priority;

-- rule: claim_shares_sum
-- title: 各项比重之和为100%
-- severity: warning
-- compares: 一句话列出一个总额的全部组成部分时，各部分所占比重之和为100%；只列举一部分的（各项金额之和小于总额）不核对，但其和也不能超过100%。
-- example: 四类支出占71.73%、11.11%、2.07%、15.16%，之和为100.07%。
WITH listed AS (
    SELECT claim.document_key AS document_key, claim.sentence_no AS sentence_no, whole_metric, s.whole AS whole, any_value(claim.body) AS body, min(claim.page) AS page, count(*) AS parts,
           sum(claim.value) AS shares, sum(claim.step) AS tolerance, sum(s.part.amount) AS amounts, sum(s.part.step) AS steps, any_value(whole_step) AS whole_step,
           count(DISTINCT claim.metric || claim.subject_path) AS distinct_parts,
           -- what the sum would be if the wrong shares were right
           sum(CASE WHEN holds THEN claim.value ELSE round(computed, 2) END) AS repaired,
           min('若文字说明中' || claim.topic || '所占比重由' || shown(claim.value, '%') || '改为' || shown(round(computed, 2), '%') || '，') FILTER (NOT holds) AS because
    FROM w_prose_share s
    JOIN w_claim_whole w ON w.whole = s.whole_metric AND w.part = s.claim.metric AND w.sums <> 'no'
    -- 财政拨款收入 contains the three funds' income
    WHERE NOT EXISTS (SELECT 1 FROM w_prose_share o WHERE o.claim.document_key = s.claim.document_key AND o.claim.sentence_no = s.claim.sentence_no AND o.claim.metric = 'income_fiscal'
                      AND s.claim.metric IN ('income_general_public', 'income_government_fund', 'income_state_capital'))
    GROUP BY ALL HAVING count(*) > 1
)
SELECT document_key, body, NULL::VARCHAR AS form, '' AS line_code, NULL::VARCHAR AS column_code, page, '%' AS unit,
       '文字说明中' || coalesce(t.title, '总额') || '的' || parts || '项比重之和' AS actual_name, shares AS actual, '全部' AS expected_name, 100 AS expected, tolerance,
       CASE WHEN shares < 100 - tolerance AND whole - amounts > (steps + whole_step) * 0.5 THEN '文中只列举了一部分。'
            WHEN whole = 0 THEN '总额为零，没有比重。' WHEN distinct_parts < parts THEN '同一项目列了两次。' END AS unchecked,
       CASE WHEN abs(repaired - 100) <= tolerance THEN because END AS because
FROM listed LEFT JOIN w_metric_title t ON t.metric = whole_metric

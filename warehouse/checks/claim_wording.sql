-- rule: claim_wording
-- title: 文字所称大小、增减与数字一致
-- severity: warning
-- compares: 文字说明称决算数大于、小于、等于预算数的，与所列决算数、预算数的大小一致；称增加、减少的，金额与百分比同向；称与上年持平、无变化的，本年数等于上年数。
-- example: 决算24.61万元，预算24.15万元，却称决算数小于预算数。
SELECT final.document_key, final.body, NULL::VARCHAR AS form, final.code AS line_code, NULL::VARCHAR AS column_code, final.page, '万元' AS unit,
       '文字说明称' || final.topic || CASE says WHEN -1 THEN '决算数小于预算数，其决算数' WHEN 1 THEN '决算数大于预算数，其预算数' ELSE '决算数等于预算数，其决算数' END AS actual_name,
       CASE says WHEN 1 THEN budget.amount ELSE final.amount END AS actual, CASE says WHEN 1 THEN '决算数' ELSE '预算数' END AS expected_name,
       CASE says WHEN 1 THEN final.amount ELSE budget.amount END AS expected, (final.step + budget.step) * 0.5 AS tolerance, says <> 0 AS at_most,
       -- of two negative amounts neither is plainly the larger
       CASE WHEN says <> 0 AND least(final.amount, budget.amount) < 0 THEN '决算数或预算数为负，不比较大小。' END AS unchecked,
       CASE WHEN CASE says WHEN 1 THEN budget.repaired <= final.repaired WHEN -1 THEN final.repaired <= budget.repaired ELSE final.repaired = budget.repaired END
            THEN coalesce(final.because, budget.because) END AS because
FROM (
    SELECT says, f AS final, b AS budget FROM w_prose_execution e
    JOIN w_repaired_figure f ON f.document_key = e.document_key AND f.claim_no = e.final.claim_no
    JOIN w_repaired_figure b ON b.document_key = e.document_key AND b.claim_no = e.budget.claim_no
    WHERE says IS NOT NULL
)
UNION ALL
SELECT claim.document_key, claim.body, NULL, claim.code, NULL, claim.page, '%', '文字说明称' || claim.topic || CASE WHEN change.amount < 0 THEN '减少' ELSE '增加' END || shown(abs(change.amount), CASE WHEN change.is_money THEN '万元' ELSE change.unit END)
       || '，其百分比', claim.value, '与增减额同向的百分比', CASE WHEN change.amount < 0 THEN -1 ELSE 1 END * abs(claim.value), claim.step * 0, false, NULL, NULL
FROM w_prose_change WHERE claim.aspect = 'change_pct' AND change IS NOT NULL AND change.amount <> 0
UNION ALL
SELECT f.document_key, f.body, NULL, f.code, NULL, f.page, '万元', '文字说明称' || f.topic || '与上年持平，其本年数', f.amount, '上年数', p.amount, (f.step + p.step) * 0.5, false, NULL, f.because
FROM w_repaired_figure f
JOIN w_repaired_figure p ON p.document_key = f.document_key AND p.sentence_no = f.sentence_no AND p.metric = f.metric AND p.subject_path = f.subject_path AND p.qualifier = f.qualifier AND p.aspect = 'prior_year_final'
WHERE f.aspect = 'final' AND f.is_money AND f.metric <> 'other' AND regexp_matches(f.sentence, '(?:与|比|较)(?:上年|上一年|20[0-9]{2}年)[^，；。]{0,20}(?:持平|无变化|没有变化)')
  AND (SELECT count(DISTINCT (o.metric, o.subject_path)) FROM w_prose_figure o WHERE o.document_key = f.document_key AND o.sentence_no = f.sentence_no AND o.is_money) = 1

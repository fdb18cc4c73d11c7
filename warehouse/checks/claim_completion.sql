-- rule: claim_completion
-- title: 所述完成百分比等于决算数除以预算数
-- severity: warning
-- compares: 文字说明中“完成预算的……%”等于决算数除以预算数；句中既有年初预算又有全年预算的，与其中之一相符即可；句中没有预算数的，取最近一句或“三公”经费表的预算数；四舍五入或舍去尾数均可。
-- example: 决算20.87万元，预算21.87万元，为95.43%，却称完成预算的93.42%。
WITH claim AS (
    SELECT * FROM w_repaired_figure WHERE aspect = 'completion_pct' AND metric <> 'other'
), final AS (
    SELECT DISTINCT ON (c.document_key, c.claim_no) c AS claim, f AS final
    FROM claim c JOIN w_repaired_figure f ON f.document_key = c.document_key AND f.metric = c.metric AND f.subject_path = c.subject_path AND f.qualifier = c.qualifier AND f.aspect = 'final' AND f.is_money
    ORDER BY c.document_key, c.claim_no, f.sentence_no <> c.sentence_no, f.claim_no > c.claim_no, abs(f.claim_no - c.claim_no)
), budget AS (
    SELECT x.*, b.amount AS budget, b.step AS budget_step, b.repaired AS budget_repaired, b.because AS budget_because, abs(b.sentence_no - x.claim.sentence_no) AS distance
    FROM final x JOIN w_repaired_figure b ON b.document_key = x.claim.document_key AND b.metric = x.claim.metric AND b.subject_path = x.claim.subject_path AND b.qualifier = x.claim.qualifier
         AND b.aspect IN ('budget', 'adjusted_budget') AND b.is_money
    UNION ALL
    SELECT x.*, t.amount, t.step, t.amount, NULL, 1000000
    FROM final x JOIN w_form_figure t ON t.body_key = x.claim.body_key AND t.body_kind = x.claim.body_kind AND t.fiscal_year = x.claim.fiscal_year AND t.kind = x.claim.kind AND t.metric = x.claim.metric AND t.aspect = 'budget'
    WHERE x.claim.qualifier = '' AND x.claim.subject_path = '' AND t.instance NOT IN (SELECT instance FROM w_exchanged_three_public)
), nearest AS (
    SELECT *, CASE WHEN budget <> 0 THEN 100.0::DOUBLE * final.amount / budget END AS computed, CASE WHEN budget_repaired <> 0 THEN 100.0::DOUBLE * final.repaired / budget_repaired END AS computed_repaired,
           CASE WHEN budget <> 0 THEN percent_tolerance(claim.step, final.amount::DOUBLE, final.step, budget::DOUBLE, budget_step) END AS tolerance
    FROM budget QUALIFY distance = min(distance) OVER (PARTITION BY claim.document_key, claim.claim_no)
), best AS (
    SELECT DISTINCT ON (claim.document_key, claim.claim_no) * FROM nearest
    ORDER BY claim.document_key, claim.claim_no, abs(computed - claim.value) NULLS LAST, budget
)
SELECT claim.document_key, claim.body, NULL::VARCHAR AS form, claim.code AS line_code, NULL::VARCHAR AS column_code, claim.page, '%' AS unit,
       '文字说明中' || claim.topic || '的完成百分比' AS actual_name, claim.value AS actual, '决算数除以预算数' AS expected_name, coalesce(as_printed(computed, claim.value, claim.step), claim.value) AS expected, tolerance,
       CASE WHEN computed IS NULL THEN '预算数为零，没有完成百分比。' END AS unchecked,
       CASE WHEN abs(computed_repaired - claim.value) <= tolerance THEN coalesce(final.because, budget_because) END AS because
FROM best
UNION ALL
SELECT c.document_key, c.body, NULL, c.code, NULL, c.page, '%', '文字说明中' || c.topic || '的完成百分比', c.value, '决算数除以预算数', c.value, NULL, '文中没有与完成百分比对应的决算数或预算数。', NULL
FROM claim c ANTI JOIN best b ON b.claim.document_key = c.document_key AND b.claim.claim_no = c.claim_no

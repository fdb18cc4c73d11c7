-- rule: claim_share
-- title: 所述比重等于部分除以总额
-- severity: warning
-- compares: 文字说明中“占……%”等于该项金额除以总额：收入除以本年收入合计，支出除以本年支出合计，各类除以一般公共预算财政拨款支出，“三公”各项除以“三公”经费，采购各项除以采购总额；四舍五入或舍去尾数均可。
-- example: 一般公共服务支出2106.66万元，占2940.05万元的71.65%，却称占71.73%。
SELECT claim.document_key, claim.body, NULL::VARCHAR AS form, claim.code AS line_code, NULL::VARCHAR AS column_code, claim.page, '%' AS unit,
       '文字说明中' || claim.topic || '所占比重' AS actual_name, claim.value AS actual, '其金额除以' || coalesce(t.title, '总额') AS expected_name, coalesce(as_printed(computed, claim.value, claim.step), claim.value) AS expected, tolerance,
       CASE WHEN computed IS NULL THEN '总额为零，没有比重。' END AS unchecked,
       CASE WHEN holds_repaired AND because IS NOT NULL THEN because
            ELSE '若文字说明中' || claim.topic || '所占比重由' || shown(claim.value, '%') || '改为' || shown(round(computed, 2), '%') || '，' END AS because
FROM w_prose_share LEFT JOIN w_metric_title t ON t.metric = whole_metric
UNION ALL
SELECT c.document_key, c.body, NULL, c.code, NULL, c.page, '%', '文字说明中' || c.topic || '所占比重', c.value, '其金额除以总额', c.value, NULL, '文中和报表中没有与比重对应的金额或总额。', NULL
FROM w_repaired_figure c
WHERE c.aspect = 'share_pct' AND c.metric <> 'other' AND NOT EXISTS (SELECT 1 FROM w_prose_share s WHERE s.claim.document_key = c.document_key AND s.claim.claim_no = c.claim_no)

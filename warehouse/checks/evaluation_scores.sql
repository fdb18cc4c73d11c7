-- rule: evaluation_scores
-- title: 自评表得分合计等于总分
-- severity: warning
-- compares: 项目支出绩效自评表中，预算执行率与各项指标的得分之和等于总分，每项得分不大于其权重；没有得分的行按零分计并说明。
-- example: 一项得5分、其余得满分，合计95分，表上总分100分。
WITH form AS (
    SELECT e.document_key, e.evaluation_no, e.project_name, e.page, e.total_score, d.body,
           coalesce(sum(i.score), 0) AS scores, count(i.score) AS indicators, count(*) FILTER (i.indicator_no IS NOT NULL AND i.score IS NULL AND i.weight > 0) AS blank,
           (SELECT any_value(b) FROM archive.evaluation_budget b WHERE b.document_key = e.document_key AND b.evaluation_no = e.evaluation_no AND b.row_no = 1) AS budget
    FROM archive.evaluation e
    JOIN w_candidate d ON d.document_key = e.document_key AND d.status = 'loaded'
    LEFT JOIN archive.indicator i ON i.document_key = e.document_key AND i.evaluation_no = e.evaluation_no
    GROUP BY ALL
), scored AS (
    SELECT *, budget.weight > 0 AND budget.score IS NULL AS budget_blank FROM form
)
SELECT document_key, body, NULL::VARCHAR AS form, evaluation_no::VARCHAR AS line_code, 'score' AS column_code, page, '分' AS unit,
       '自评表“' || project_name || '”的总分' AS actual_name, coalesce(total_score, scores) AS actual,
       CASE WHEN budget_blank THEN '各项得分（预算执行率没有得分）之和' WHEN blank > 0 THEN '各项得分（' || blank || '项指标没有得分）之和' ELSE '各项得分之和' END AS expected_name,
       coalesce(budget.score, 0) + scores AS expected, 0 AS tolerance, NULL::BOOLEAN AS at_most,
       CASE WHEN total_score IS NULL THEN '自评表没有总分。' WHEN indicators = 0 THEN '自评表没有指标得分。' END AS unchecked
FROM scored
UNION ALL
SELECT e.document_key, d.body, NULL, e.evaluation_no::VARCHAR, 'score', e.page, '分', '自评表“' || e.project_name || '”中“' || i.level3 || '”的得分', i.score, '其权重', i.weight, 0, true, NULL
FROM archive.indicator i
JOIN archive.evaluation e USING (document_key, evaluation_no)
JOIN w_candidate d ON d.document_key = e.document_key AND d.status = 'loaded'
WHERE i.score IS NOT NULL AND i.weight IS NOT NULL
UNION ALL
SELECT e.document_key, d.body, NULL, e.evaluation_no::VARCHAR, 'score', e.page, '分', '自评表“' || e.project_name || '”预算执行率的得分', b.score, '其权重', b.weight, 0, true, NULL
FROM archive.evaluation_budget b
JOIN archive.evaluation e USING (document_key, evaluation_no)
JOIN w_candidate d ON d.document_key = e.document_key AND d.status = 'loaded'
WHERE b.score IS NOT NULL AND b.weight IS NOT NULL

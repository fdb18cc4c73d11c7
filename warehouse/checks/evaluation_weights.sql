-- rule: evaluation_weights
-- title: 自评表权重合计为100
-- severity: warning
-- compares: 项目支出绩效自评表中，预算执行率与各项指标的权重（分值）之和等于100，也等于表上所印合计。
-- example: 各项指标权重之和为95，表上合计100。
WITH form AS (
    SELECT e.document_key, e.evaluation_no, e.project_name, e.page, e.total_weight, d.body,
           coalesce(sum(i.weight), 0) AS weights, count(i.weight) AS indicators, count(*) FILTER (i.indicator_no IS NOT NULL AND i.weight IS NULL) AS blank,
           (SELECT sum(b.weight) FROM archive.evaluation_budget b WHERE b.document_key = e.document_key AND b.evaluation_no = e.evaluation_no) AS budget_weight
    FROM archive.evaluation e
    JOIN w_candidate d ON d.document_key = e.document_key AND d.status = 'loaded'
    LEFT JOIN archive.indicator i ON i.document_key = e.document_key AND i.evaluation_no = e.evaluation_no
    GROUP BY ALL
)
SELECT document_key, body, NULL::VARCHAR AS form, evaluation_no::VARCHAR AS line_code, 'weight' AS column_code, page, '分' AS unit,
       '自评表“' || project_name || '”的权重合计' AS actual_name, coalesce(budget_weight, 0) + weights AS actual, '满分' AS expected_name, coalesce(total_weight, 100) AS expected, 0 AS tolerance,
       CASE WHEN indicators = 0 THEN '自评表没有指标权重。' WHEN blank > 0 THEN '有指标没有权重。'
            -- the execution of the budget usually has the other ten, printed or not
            WHEN budget_weight IS NULL AND weights = 90 AND total_weight IS DISTINCT FROM 90 THEN '预算执行率没有印权重。' END AS unchecked
FROM form
UNION ALL
SELECT document_key, body, NULL, evaluation_no::VARCHAR, 'weight', page, '分', '自评表“' || project_name || '”所印权重合计', total_weight, '满分', 100, 0, NULL
FROM form WHERE total_weight IS NOT NULL

-- rule: evaluation_budget
-- title: 自评表预算执行率和资金合计
-- severity: warning
-- compares: 项目支出绩效自评表中，执行率等于执行数除以调整后预算数（四舍五入或舍去尾数均可）；资金总额等于各来源资金之和。
-- example: 调整后预算5.00万元，执行4.80万元，执行率印作100%。
WITH budget AS (
    SELECT b.*, e.project_name, e.page, d.body FROM archive.evaluation_budget b
    JOIN archive.evaluation e USING (document_key, evaluation_no)
    JOIN w_candidate d ON d.document_key = b.document_key AND d.status = 'loaded'
), amount AS (
    SELECT document_key, evaluation_no, project_name, page, body, k.title, sum(k.amount) FILTER (row_no = 1) AS total, sum(k.amount) FILTER (row_no > 1) AS parts, count(k.amount) AS amounts
    FROM (SELECT *, unnest([{title: '年初预算', amount: initial_yuan}, {title: '调整后预算', amount: adjusted_yuan}, {title: '执行数', amount: executed_yuan}]) AS k FROM budget)
    GROUP BY ALL
)
SELECT document_key, body, NULL::VARCHAR AS form, evaluation_no::VARCHAR AS line_code, 'rate' AS column_code, page, '%' AS unit,
       '自评表“' || project_name || '”' || CASE WHEN row_no = 1 THEN '' ELSE source END || '的执行率' AS actual_name, rate_pct AS actual, '执行数除以调整后预算数' AS expected_name,
       CASE WHEN adjusted_yuan > 0 THEN as_printed(100.0::DOUBLE * executed_yuan / adjusted_yuan, rate_pct, 0.01) ELSE rate_pct END AS expected,
       -- money is printed in 万元 with two places
       CASE WHEN adjusted_yuan > 0 THEN percent_tolerance(CASE WHEN rate_pct = round(rate_pct) THEN 1 WHEN rate_pct * 10 = round(rate_pct * 10) THEN 0.1 ELSE 0.01 END,
                                                          executed_yuan::DOUBLE, 100, adjusted_yuan::DOUBLE, 100) END AS tolerance,
       CASE WHEN executed_yuan IS NULL OR adjusted_yuan IS NULL THEN '自评表没有执行数或调整后预算数。' WHEN adjusted_yuan <= 0 THEN '调整后预算数为零，没有执行率。' END AS unchecked
FROM budget WHERE rate_pct IS NOT NULL
UNION ALL
SELECT document_key, body, NULL, evaluation_no::VARCHAR, 'total', page, '万元', '自评表“' || project_name || '”的' || title || '总额', total, '各来源资金之和', coalesce(parts, total), amounts * 50,
       CASE WHEN parts IS NULL THEN '自评表没有各来源资金。' END
FROM amount WHERE total IS NOT NULL

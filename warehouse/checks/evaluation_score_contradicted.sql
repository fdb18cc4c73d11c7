-- rule: evaluation_score_contradicted
-- title: 得分与存在问题的文字矛盾
-- severity: info
-- kind: observation
-- compares: 项目支出绩效自评表总分为满分的，其“存在问题”不应写明目标未达到、未完成。
-- example: 总分100分，存在问题“部分目标未达预期”。
SELECT e.document_key, d.body, NULL::VARCHAR AS form, e.evaluation_no::VARCHAR AS line_code, e.page,
       '自评表“' || e.project_name || '”总分为满分 ' || e.total_score::DECIMAL(9, 0) || ' 分，存在问题却写“' || left(e.problems, 40) || '”，两者不符。' AS message
FROM archive.evaluation e
JOIN w_candidate d ON d.document_key = e.document_key AND d.status = 'loaded'
WHERE e.total_score = 100 AND regexp_matches(e.problems, '(?:目标|指标|任务|预期|计划)[^，。；]{0,6}(?:未|没有)(?:能)?(?:达|完成|实现)|(?:未|没有)(?:能)?(?:达到?|完成|实现)(?:预期|年度|年初|绩效)?(?:目标|指标|任务|计划)')

-- rule: evaluation_period
-- title: 自评表文字中的期间晚于年度
-- severity: info
-- kind: observation
-- compares: 项目支出绩效自评表说明本年度完成情况时，写到的起始年月不应晚于本年度。
-- example: 2024年度的自评表写“签订合同期限自2025年3月至2026年2月”。
SELECT e.document_key, d.body, NULL::VARCHAR AS form, e.evaluation_no::VARCHAR AS line_code, e.page,
       d.fiscal_year || '年度自评表“' || e.project_name || '”的完成情况写到' || t.since || '起的期间，晚于本年度，请核对。' AS message
FROM archive.evaluation e
JOIN w_candidate d ON d.document_key = e.document_key AND d.status = 'loaded'
CROSS JOIN LATERAL (SELECT regexp_extract(concat_ws('。', e.completion, e.process), '自(20\d\d年(?:\d{1,2}月)?)[^，。；]{0,12}(?:至|到)', 1) AS since) t
WHERE t.since <> '' AND left(t.since, 4)::INTEGER > d.fiscal_year

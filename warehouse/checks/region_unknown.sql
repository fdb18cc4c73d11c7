-- rule: region_unknown
-- title: 人工说明的地区不存在
-- severity: warning
-- kind: observation
-- origin: reader
-- compares: jobs/regions.yml、jobs/sources.yml 和 jobs/corrections 中写明的地区应是行政区划代码表中的名称或代码。
-- example: 文件夹写明地区为“乐山县”，代码表中没有这个地区。
SELECT s.document_key, d.body, '写明的地区“' || s.words || '”在行政区划代码表中没有，或为多个地区共有，未采用；请写全称（如四川省/乐山市）或六位代码。' AS message
FROM w_region_statement s JOIN archive.document d USING (document_key)
LEFT JOIN w_region_evidence e ON e.document_key = s.document_key AND e.strength = s.strength AND e.words = s.words
WHERE s.strength <= 2 AND coalesce(len(e.places), 0) <> 1

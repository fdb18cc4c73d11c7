-- rule: region_contradicted
-- title: 文件所在地区的说法互相矛盾
-- severity: warning
-- kind: observation
-- compares: 人工说明、文件夹名称、标题、主管部门和单位名称所指的地区应当一致或互相包含。
-- example: 收件文件夹为四川省/乐山市，单位名称为成都市武侯区财政局。
SELECT r.document_key, d.body,
       '文件所在地区说法不一：“' || r.decided_by || '”与“' || array_to_string(r.contradicted_by, '”“') || '”所指不是同一地区，'
       || CASE WHEN r.place IS NULL THEN '两者同样可信，地区暂不确定；可在 jobs/corrections 中写明 region。' ELSE '暂以前者为准。' END AS message
FROM w_document_region r JOIN archive.document d USING (document_key)
WHERE r.contradicted_by <> []

-- rule: correction_of_body_unknown
-- title: 更正所指的文件或单位不存在
-- severity: warning
-- kind: observation
-- origin: reader
-- compares: jobs/corrections 中 same_as、not_same_as 所写的文件和 successor 所写的单位应在库中。
-- example: successor: 某县自然资源和规划局，库中没有这个单位。
SELECT c.document_key, d.body, '更正中的 ' || c.field || ' 指向“' || c.value || '”，库中没有，未采用。' AS message
FROM archive.correction c JOIN archive.document d USING (document_key)
LEFT JOIN w_document_body o ON o.document_key = c.value AND c.field <> 'successor'
WHERE c.field IN ('same_as', 'not_same_as') AND o.document_key IS NULL
   OR c.field = 'successor' AND name_key(c.value) NOT IN (SELECT name_key FROM w_document_body)

-- rule: form_body_differs
-- title: 报表的编制单位与文件不符
-- severity: info
-- kind: observation
-- compares: 单位的文件中，报表写明的编制单位应是该单位；简称、全称和括号不计；部门的文件可以含所属单位的报表。
-- example: 某市水利局的文件中，一张表的编制单位为某市财政局。
SELECT i.document_key, i.body, i.form, i.page, coalesce(t.title, i.form) || '的编制单位为“' || i.body || '”，文件的单位为“' || d.body || '”，该表按前者收录。' AS message
FROM w_form_instance i
JOIN w_candidate d USING (document_key)
LEFT JOIN w_form_title t ON t.form = i.form
WHERE i.status IN ('loaded', 'superseded') AND d.kind_of_body = 'unit' AND NOT i.own AND i.body_key <> '' AND d.body_key <> ''
  AND NOT contains(i.body_key, d.body_key) AND NOT contains(d.body_key, i.body_key)

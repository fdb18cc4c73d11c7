-- rule: file_name_conflict
-- title: 文件名中的年度与内容不符
-- severity: warning
-- kind: observation
-- origin: reader
-- compares: 文件名只是线索：其中的年度与文件内写明的年度不同时，以内容为准并提示；同一内容的每个文件名都查。
-- example: 文件名写2023年度，封面和报表为2024年度。
SELECT n.document_key, d.body, NULL::VARCHAR AS form, NULL::INTEGER AS page,
       '文件名《' || n.file_name || '》写' || n.year_in_name || '年度，文件内容为' || d.fiscal_year || '年度，以内容为准。' AS message
FROM w_document_name n JOIN w_candidate d USING (document_key)
WHERE n.in_conflict

-- rule: year_from_twin
-- title: 年度取自数字完全相同的文件
-- severity: info
-- kind: observation
-- origin: reader
-- compares: 没有写明年度的表格附件，与同一单位另一份写明年度的文件逐格相同时，取后者的年度。
-- example: 附表.xlsx 与《某局2024年度单位决算.pdf》的全部金额相同，按2024年度处理。
SELECT t.document_key, d.body, NULL::VARCHAR AS form, NULL::INTEGER AS page,
       '文件没有写明年度；其全部金额与《' || o.file_name || '》相同，按' || t.fiscal_year || '年度处理。' AS message
FROM w_year_from_twin t JOIN w_candidate d USING (document_key) JOIN w_candidate o ON o.document_key = t.twin

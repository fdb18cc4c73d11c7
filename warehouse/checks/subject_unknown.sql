-- rule: subject_unknown
-- title: 科目表中没有的科目
-- severity: info
-- kind: observation
-- compares: 报表中的科目编码应在科目表中；没有的照印刷内容收录。
-- example: 2089998在科目表中没有，印作“某项支出”。
SELECT f.document_key, f.body, first(f.form ORDER BY f.form) AS form, c.code AS line_code, min(c.page) AS page,
       '科目编码' || c.code || coalesce('（' || min(c.name) || '）', '') || '不在科目表中，照印刷内容收录。' AS message
FROM w_checked_form f
JOIN (SELECT DISTINCT instance, code, name, page FROM w_coded_cell UNION ALL
      SELECT k.instance, k.code, NULL, NULL FROM w_coded_column k) c USING (instance)
WHERE c.code NOT IN (SELECT code FROM w_subject_version WHERE origin = 'reference')
GROUP BY f.document_key, f.body, c.code

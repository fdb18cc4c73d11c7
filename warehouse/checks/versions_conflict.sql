-- rule: versions_conflict
-- title: 两份文件数字不同而不知先后
-- severity: warning
-- kind: observation
-- compares: 同一单位同一年度有两份数字不同的文件时，应有更正字样或公开日期说明以哪份为准。
-- example: 两份2023年度决算数字不同，均未注明更正，公开日期相同。
SELECT c.winner AS document_key, any_value(c.body) AS body,
       '与《' || string_agg(c.file_name, '》《' ORDER BY c.file_name) || '》同为一个单位同一年度的' || CASE any_value(c.kind) WHEN 'budget' THEN '预算' ELSE '决算' END
       || '，数字不同，且均未注明更正或先后，暂以本文件为准。' AS message
FROM w_candidate c WHERE c.undecided AND c.status = 'superseded'
GROUP BY c.winner

-- rule: form_year_differs
-- title: 报表标题的年度与文件不符
-- severity: warning
-- kind: observation
-- compares: 报表标题中写明的年度应是文件的年度；决算文件所附预算表、预算文件所附上年决算表除外。
-- example: 2024年度决算的一张表题为“2023年度支出决算表”。
SELECT f.document_key, d.body, f.form, min(f.page) AS page,
       coalesce(any_value(t.title), f.form) || '的标题写“' || any_value(f.title) || '”，文件为' || d.fiscal_year || '年度。' AS message
FROM archive.form f
JOIN w_candidate d USING (document_key)
LEFT JOIN w_form_kind k ON k.form = f.form
LEFT JOIN w_form_title t ON t.form = f.form
WHERE d.status IN ('loaded', 'superseded') AND coalesce(k.form_kind, d.kind) IS NOT DISTINCT FROM d.kind
  AND regexp_matches(f.title, '20[0-4][0-9]') AND NOT contains(f.title, d.fiscal_year::VARCHAR)
GROUP BY f.document_key, d.body, f.form, d.fiscal_year

-- rule: row_repeated
-- title: 同一科目在一张表中出现多次
-- severity: warning
-- kind: observation
-- compares: 一张报表中每个科目只有一行；重复的行按合计收录。
-- example: 2080101在支出决算表中有两行。
SELECT f.document_key, f.body, f.form, c.code AS line_code, min(c.page) AS page,
       -- budgets list a subject again for each unit or project
       CASE WHEN f.kind = 'budget' THEN 'info' END AS severity,
       coalesce(any_value(t.title) || '：', '') || c.code || min(c.name) || '有' || max(c.times) || '行，金额按合计计算。' AS message
FROM w_checked_form f
JOIN (SELECT instance, code, column_code, min(name) AS name, count(*) AS times, min(page) AS page FROM w_cell
      WHERE code <> '' GROUP BY instance, code, column_code HAVING count(*) > 1) c USING (instance)
LEFT JOIN w_form_title t ON t.form = f.form
-- there, projects stand under their subject's code
WHERE f.form NOT IN (FROM w_project_form)
GROUP BY f.document_key, f.body, f.form, f.kind, c.code

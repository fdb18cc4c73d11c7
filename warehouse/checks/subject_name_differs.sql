-- rule: subject_name_differs
-- title: 科目名称与编码不符
-- severity: info
-- kind: observation
-- compares: 报表中的科目名称应与科目表中该编码的名称相同；括号、空格、“支出”二字和旧称不计。名称属于同类另一编码时为警告。
-- example: 30202印作咨询费，科目表中30202为印刷费，咨询费为30203。
WITH printed AS (
    SELECT f.document_key, f.body, c.code, c.name, first(f.form ORDER BY f.form) AS form, min(c.page) AS page
    FROM w_checked_form f JOIN (SELECT DISTINCT instance, code, name, page FROM w_coded_cell) c USING (instance)
    WHERE c.name <> ''
    GROUP BY ALL
), known AS (
    SELECT code, subject_name_key(name) AS name FROM w_subject_version WHERE origin = 'reference'
    UNION
    SELECT code, subject_name_key(alias) FROM w_subject_alias
), different AS (
    SELECT p.* FROM printed p
    WHERE p.code IN (SELECT code FROM known)
      AND NOT EXISTS (SELECT 1 FROM known k WHERE k.code = p.code AND k.name = subject_name_key(p.name))
)
SELECT d.document_key, d.body, d.form, d.code AS line_code, d.page,
       CASE WHEN min(o.code) IS NOT NULL THEN 'warning' END AS severity,
       '科目' || d.code || '印作“' || d.name || '”，科目表中为“' || min(s.name) || '”' || coalesce('，“' || d.name || '”是' || min(o.code) || '的名称', '') || '；编码和名称均照印刷内容收录。' AS message
FROM different d
JOIN w_subject_version s ON s.code = d.code AND s.origin = 'reference'
LEFT JOIN known o ON o.name = subject_name_key(d.name) AND o.code <> d.code AND length(o.code) = length(d.code)
     AND left(o.code, greatest(length(d.code) - 2, 1)) = left(d.code, greatest(length(d.code) - 2, 1))
GROUP BY d.document_key, d.body, d.form, d.code, d.name, d.page

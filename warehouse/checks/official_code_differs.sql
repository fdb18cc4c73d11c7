-- rule: official_code_differs
-- title: 单位代码前后不一
-- severity: warning
-- kind: observation
-- compares: 同一单位同一年度的各份文件写明的单位代码、统一社会信用代码相同；同一年度一个统一社会信用代码只属于一个单位。
-- example: 甲局2024年度的两份文件分别写统一社会信用代码11510000000000001A和11510000000000002B。
WITH stated AS (
    SELECT s.document_key, c.body, c.body_key, c.kind_of_body, c.fiscal_year, s.statement, s.value, CASE s.statement WHEN 'unit_code' THEN '单位代码' ELSE '统一社会信用代码' END AS title
    FROM archive.official_statement s JOIN w_candidate c USING (document_key)
    WHERE c.status <> 'quarantined' AND s.statement IN ('unit_code', 'credit_code')
)
SELECT a.document_key, a.body, a.title || '写为' || a.value || '，同一年度的另一份文件写为' || min(b.value) || '。' AS message
FROM stated a JOIN stated b ON b.body_key = a.body_key AND b.kind_of_body = a.kind_of_body AND b.fiscal_year = a.fiscal_year AND b.statement = a.statement AND b.value <> a.value
GROUP BY a.document_key, a.body, a.title, a.value
UNION ALL
SELECT a.document_key, a.body, a.title || a.value || '在同一年度也由“' || min(b.body) || '”写明。'
FROM stated a JOIN stated b ON b.body_key <> a.body_key AND b.fiscal_year = a.fiscal_year AND b.statement = a.statement AND b.value = a.value
WHERE a.statement = 'credit_code'
GROUP BY a.document_key, a.body, a.title, a.value

-- rule: submission_of_other_kind
-- title: 上报表与公开文件口径不同，未作比较
-- severity: info
-- kind: observation
-- origin: reader
-- compares: 上报的财决表与公开的决算只在同为部门（含所属单位）或同为单位（仅本单位）时比较；同一单位同一年度只有另一种口径的公开文件时不比较。
-- example: 上报的《某局.xlsx》封面写明“单户表”，公开的只有《某局2024年度部门决算.pdf》。
WITH disclosed AS (
    SELECT body_key, body_kind, fiscal_year, kind, document_key, family = 'submission' AS submitted, min(body) AS body
    FROM w_form_instance WHERE status = 'loaded' AND lines > 0
    GROUP BY ALL
), other AS (
    SELECT s.document_key, s.body_key, min(s.body) AS body, min(s.body_kind) AS body_kind, min(c.file_name) AS file_name, count(DISTINCT c.document_key) AS files
    FROM disclosed s
    JOIN disclosed p ON p.body_key = s.body_key AND p.fiscal_year = s.fiscal_year AND p.kind = s.kind AND p.body_kind <> s.body_kind AND NOT p.submitted
    JOIN w_candidate c ON c.document_key = p.document_key
    -- where its own kind is published as well, submission_differs compares it with that
    ANTI JOIN disclosed w ON w.body_key = s.body_key AND w.fiscal_year = s.fiscal_year AND w.kind = s.kind AND w.body_kind = s.body_kind AND NOT w.submitted
    WHERE s.submitted
    GROUP BY s.document_key, s.body_key
)
SELECT document_key, body, NULL::VARCHAR AS form, NULL::INTEGER AS page,
       '上报的是' || CASE body_kind WHEN 'department' THEN '部门（含所属单位）' ELSE '单位（仅本单位）' END || '的数字，同年公开的《' || file_name || '》' || CASE WHEN files > 1 THEN '等' ELSE '' END
       || '口径不同，两者未作比较；如有一份认错，可在 jobs/corrections 中写明 body_kind。' AS message
FROM other

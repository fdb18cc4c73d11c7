-- rule: figures_revised
-- title: 取代前一份文件并改动了数字
-- severity: info
-- kind: observation
-- compares: 更正或重新公开的文件与被取代的文件逐格、逐句相比，列出改动的数字；全部改动见quality.revision。
-- example: 更正文件把社会保障和就业支出由2030.89万元改为2300.89万元。
WITH nth_change AS (
    SELECT r.*, row_number() OVER (PARTITION BY document_key, superseded_key ORDER BY form IS NULL, form, place, column_code, line_name) AS nth,
           count(*) OVER (PARTITION BY document_key, superseded_key) AS changes
    FROM w_reissued_figure r
)
SELECT t.document_key, d.body, NULL::VARCHAR AS form, NULL::INTEGER AS page,
       '取代《' || o.file_name || '》，改动' || any_value(t.changes) || '处数字：'
       || string_agg(coalesce(f.title || '的', '文字说明中') || coalesce(t.line_code, '') || t.line_name || coalesce('“' || k.title || '”', '') || '由' || coalesce(shown(t.before, CASE t.unit WHEN '元' THEN '万元' ELSE t.unit END), '空') || '改为'
                     || coalesce(shown(t.after, CASE t.unit WHEN '元' THEN '万元' ELSE t.unit END), '空'), '；' ORDER BY t.nth) FILTER (t.nth <= 5)
       || CASE WHEN any_value(t.changes) > 5 THEN '；等' ELSE '' END || '。' AS message,
       list_distinct(flatten(list(t.cells))) AS actual_cells
FROM nth_change t
JOIN w_candidate d ON d.document_key = t.document_key
JOIN w_candidate o ON o.document_key = t.superseded_key
LEFT JOIN w_form_title f ON f.form = t.form
LEFT JOIN w_column_title k ON k.column_code = t.column_code
GROUP BY t.document_key, d.body, o.file_name

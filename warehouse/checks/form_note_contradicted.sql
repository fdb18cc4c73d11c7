-- rule: form_note_contradicted
-- title: 注明无数据的报表却有金额
-- severity: warning
-- kind: observation
-- compares: 报表下注明“本表无数据”“本表为空表”的，表中不应有非零金额；“如无……本表为空”等填表说明不算。
-- example: “三公”经费预算表合计47.91万元，表下注“本部门2024年无‘三公’经费预算，故本表为空表”。
WITH noted AS (
    SELECT document_key, form, coalesce(body, '') AS body, string_agg(DISTINCT note, ' ' ORDER BY note) AS note
    FROM archive.form WHERE regexp_matches(note, '本表(?:无数据|为空|没有数据|是空)') AND NOT regexp_matches(note, '(?:[如若]|如果|凡)[^，。；,;]{0,30}[，,]?(?:则|可)?(?:故)?本表')
    GROUP BY ALL
), filled AS (
    SELECT instance, count(*) AS cells, max(abs(amount)) AS amount, first(rowid ORDER BY abs(amount) DESC, rowid) AS cell
    FROM w_cell WHERE amount <> 0 GROUP BY instance
)
SELECT i.document_key, i.body, i.form, i.page, [f.cell] AS actual_cells,
       coalesce(t.title, i.form) || '注明“' || regexp_extract(n.note, '[^。；：:]*本表(?:无数据|为空|没有数据|是空)[^。；]*') || '”，而表中有' || f.cells || '处非零金额，最大为' || shown(f.amount, i.unit) || '。' AS message
FROM noted n
JOIN w_form_instance i ON i.document_key = n.document_key AND i.form = n.form AND i.body_as_read = n.body AND i.status <> 'duplicate'
JOIN filled f USING (instance)
LEFT JOIN w_form_title t ON t.form = i.form

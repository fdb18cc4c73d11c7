-- rule: evaluation_units
-- title: 指标名称与计量单位不符
-- severity: info
-- kind: observation
-- compares: 项目支出绩效自评表中，名为“……率”的指标应以百分数计量，不以元、个、人等计量。
-- example: “预算控价执行率”目标≤5万元。
SELECT e.document_key, d.body, NULL::VARCHAR AS form, e.evaluation_no::VARCHAR AS line_code, e.page,
       '自评表“' || e.project_name || '”中“' || i.level3 || '”以“' || i.measure_unit || '”计量，名称与计量单位不符。' AS message
FROM archive.indicator i
JOIN archive.evaluation e USING (document_key, evaluation_no)
JOIN w_candidate d ON d.document_key = e.document_key AND d.status = 'loaded'
WHERE regexp_matches(i.level3, '率$') AND NOT regexp_matches(i.level3, '(?:效|功|频|汇|利|税|费|密度|容积)率$') AND regexp_matches(i.measure_unit, '元$|^万?[人个次户辆套台件项家天名]$')

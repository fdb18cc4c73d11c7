-- rule: claim_prior_year
-- title: 所述上年数与上年决算一致
-- severity: warning
-- compares: 文字说明中的上年决算数等于上一年度决算公布的同一数字；上年数经调整的应有说明。
-- example: 2023年度决算称2022年收、支总计2273.95万元，2022年度决算为2125.19万元。
SELECT s.document_key, s.body, NULL::VARCHAR AS form, s.code AS line_code, NULL::VARCHAR AS column_code, s.page, '万元' AS unit,
       '文字说明中上年的' || s.topic AS actual_name, s.amount AS actual,
       t.fiscal_year || '年度决算的' || coalesce(any_value(f.title), t.form) AS expected_name, t.amount AS expected, (s.step + t.step) * 0.5 AS tolerance,
       [] AS actual_cells, [t.cell] AS expected_cells, s.because
FROM w_repaired_figure s
JOIN w_form_figure t ON t.body_key = s.body_key AND t.body_kind = s.body_kind AND t.fiscal_year = s.fiscal_year - 1 AND t.kind = s.kind AND t.metric = s.metric AND t.code = s.code AND t.aspect = 'final'
LEFT JOIN w_form_title f ON f.form = t.form
-- what a budget calls last year's execution (执行数) is not yet last year's final
WHERE s.is_money AND s.qualifier = '' AND s.aspect = 'prior_year_final' AND s.kind = 'final_accounts' AND t.instance NOT IN (SELECT instance FROM w_exchanged_three_public)
GROUP BY s.document_key, s.body, s.code, s.page, s.topic, s.metric, s.amount, s.step, s.claim_no, s.because, t.fiscal_year, t.form, t.amount, t.step, t.cell

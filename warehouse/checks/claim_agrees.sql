-- rule: claim_agrees
-- title: 文字说明与报表一致
-- severity: warning
-- compares: 文字说明中的收支总计、各项收入和支出、各类各项支出、“三公”经费等决算数（“三公”经费含预算数）等于报表中的同一数字；预算的文字说明同样核对。
-- example: 文字说明本年支出合计2407.44万元，支出决算表合计2397.44万元。
WITH compared AS (
    SELECT s.*, t.form, t.amount AS form_amount, t.step AS form_step, t.cell, abs(s.amount - t.amount) <= (s.step + t.step) * 0.5 AS holds
    FROM w_repaired_figure s
    JOIN w_form_figure t ON t.body_key = s.body_key AND t.body_kind = s.body_kind AND t.fiscal_year = s.fiscal_year AND t.kind = s.kind AND t.metric = s.metric AND t.code = s.code AND t.aspect = s.aspect
    WHERE s.is_money AND s.qualifier = '' AND t.instance NOT IN (SELECT instance FROM w_exchanged_three_public)
), budget AS (
    SELECT document_key, sentence_no, metric, code, list(amount) AS amounts, max(step) AS step FROM w_prose_amount WHERE aspect = 'budget' GROUP BY ALL
)
SELECT s.document_key, s.body, NULL::VARCHAR AS form, s.code AS line_code, NULL::VARCHAR AS column_code, s.page, '万元' AS unit,
       '文字说明中' || s.topic || CASE s.aspect WHEN 'budget' THEN '的预算数' ELSE '' END AS actual_name, s.amount AS actual,
       coalesce(f.title, s.form) || CASE WHEN NOT s.holds AND s.aspect = 'final' AND len(list_filter(b.amounts, lambda x: abs(x - s.form_amount) <= (b.step + s.form_step) * 0.5)) > 0
                                         THEN '（文中预算数与之相同，疑似两数互换）' ELSE '' END AS expected_name,
       -- where the figure is that of all funds' money, it is compared with 支出决算表
       CASE WHEN s.holds THEN s.form_amount ELSE coalesce(a.amount, s.form_amount) END AS expected, (s.step + s.form_step) * 0.5 AS tolerance,
       [] AS actual_cells, [CASE WHEN s.holds THEN s.cell ELSE coalesce(a.cell, s.cell) END] AS expected_cells, s.because
FROM compared s
LEFT JOIN w_form_title f ON f.form = s.form
LEFT JOIN budget b ON b.document_key = s.document_key AND b.sentence_no = s.sentence_no AND b.metric = s.metric AND b.code = s.code
LEFT JOIN w_prose_of_all_funds a ON a.document_key = s.document_key AND a.claim_no = s.claim_no

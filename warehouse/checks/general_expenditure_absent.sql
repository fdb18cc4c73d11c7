-- rule: general_expenditure_absent
-- title: 缺财政拨款支出表，未推算非财政拨款支出
-- severity: info
-- kind: observation
-- compares: 非财政拨款支出由支出决算表减各财政拨款支出表得出；缺任何一张有数的财政拨款支出表时不推算。
-- example: 只有支出决算表，没有一般公共预算财政拨款支出决算表。
SELECT e.document_key, e.body, e.form, e.page, '没有全部的财政拨款支出表，支出决算表中的非财政拨款支出未作推算。' AS message
FROM w_chosen_form e ANTI JOIN w_complete_body USING (body_key, body_kind, fiscal_year)
WHERE e.form = 'expenditure' AND e.lines > 0

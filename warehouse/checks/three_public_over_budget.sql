-- rule: three_public_over_budget
-- title: “三公”经费决算大于预算
-- severity: warning
-- kind: observation
-- compares: “三公”经费决算数合计一般不大于预算数合计；大于时可能是两栏互换，也可能是超预算支出。
-- example: 预算数合计15.93万元，决算数合计24.16万元。
SELECT f.document_key, f.body, f.form, 'final_total' AS column_code, x.page, b.amount AS expected, x.amount AS actual,
       '“三公”经费决算数合计' || (x.amount * 0.0001)::DECIMAL(18, 2) || '万元大于预算数合计' || (b.amount * 0.0001)::DECIMAL(18, 2) || '万元，请核对两栏是否互换。' AS message
FROM w_checked_form f
JOIN w_cell x ON x.instance = f.instance AND x.column_code = 'final_total'
JOIN w_cell b ON b.instance = f.instance AND b.column_code = 'budget_total' AND b.line_no = x.line_no
WHERE f.form = 'three_public' AND x.amount > b.amount AND f.instance NOT IN (SELECT instance FROM w_exchanged_three_public)

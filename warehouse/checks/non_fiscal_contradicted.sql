-- rule: non_fiscal_contradicted
-- title: 非财政拨款支出因报表自相矛盾未推算
-- severity: warning
-- kind: observation
-- compares: 支出决算表减财政拨款支出表的差额，若正好是报表上下级科目之间的差错，则不作为非财政拨款支出。
-- example: 2150805在支出决算表为335.43万元，一般公共预算支出表为334.20万元，而后者的21508款印335.43万元。
SELECT f.document_key, f.body, f.form, r.code AS line_code, r.expenditure_type AS column_code, f.page,
       '科目' || r.code || '的“' || t.title || '”在支出决算表中比财政拨款支出表多' || (r.amount * 0.0001)::DECIMAL(18, 2) || '万元，与报表上下级科目之间的差错相同，不作为非财政拨款支出。' AS message
FROM w_residual r
JOIN w_chosen_form f ON f.body_key = r.body_key AND f.body_kind = r.body_kind AND f.fiscal_year = r.fiscal_year AND f.form = 'expenditure'
JOIN w_column_title t ON t.column_code = r.expenditure_type
WHERE r.contradicted AND r.amount > r.tolerance

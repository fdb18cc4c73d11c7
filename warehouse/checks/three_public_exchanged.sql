-- rule: three_public_exchanged
-- title: “三公”经费预算数与决算数互换
-- severity: error
-- kind: observation
-- compares: “三公”经费支出决算表的预算数与文字说明的决算数相同，同时其决算数与文字说明的预算数相同而两数不等的，两栏应是互换了。
-- example: 报表预算数15.93万元、决算数24.16万元，文字说明预算24.16万元、决算15.93万元。
SELECT f.document_key, f.body, f.form, 'final_total' AS column_code, f.page, b.amount AS expected, x.amount AS actual, e.final_cells AS actual_cells, e.budget_cells AS expected_cells,
       '“三公”经费支出决算表的预算数与决算数两栏疑似互换：' || coalesce('报表预算数' || (b.amount * 0.0001)::DECIMAL(18, 2) || '万元' || '、决算数' || (x.amount * 0.0001)::DECIMAL(18, 2) || '万元' || '，文字说明正相反', '文字说明与两栏正相反')
       || '，有' || e.figures || '项如此。' AS message
FROM w_exchanged_three_public e
JOIN w_chosen_form f USING (instance)
LEFT JOIN w_form_figure x ON x.instance = e.instance AND x.metric = 'three_public_total' AND x.aspect = 'final'
LEFT JOIN w_form_figure b ON b.instance = e.instance AND b.metric = 'three_public_total' AND b.aspect = 'budget'

-- rule: budget_restated
-- title: 决算所称预算数与公布的预算一致
-- severity: info
-- compares: 决算的“三公”经费预算数、文字说明中各类各项支出的预算数，与同一单位该年度预算文件的数比较；决算所称预算常指调整后的全年预算，不同不是差错。
-- example: 2024年度决算称公务接待费预算1.00万元，2024年度预算为1.50万元。
WITH planned AS (
    SELECT * FROM w_form_figure WHERE kind = 'budget'
), stated_budget AS (
    SELECT t.body_key, t.body_kind, t.fiscal_year, f.document_key, f.body, f.form, '' AS line_code, t.column_code, t.page, f.unit, t.metric, t.code, coalesce(k.title, t.column_code) AS title, t.amount, t.step, [t.cell] AS cells
    FROM w_form_figure t JOIN w_chosen_form f USING (instance) LEFT JOIN w_column_title k USING (column_code)
    WHERE t.kind = 'final_accounts' AND t.aspect = 'budget' AND t.instance NOT IN (SELECT instance FROM w_exchanged_three_public)
    UNION ALL
    (SELECT DISTINCT ON (document_key, metric, code) body_key, body_kind, fiscal_year, document_key, body, NULL, code, NULL, page, '万元', metric, code, '文字说明中' || topic || '的预算数', amount, step, []
     FROM w_prose_amount WHERE kind = 'final_accounts' AND aspect = 'budget' AND metric IN ('functional_class_expenditure', 'functional_item_expenditure') ORDER BY document_key, metric, code, claim_no)
)
SELECT s.document_key, s.body, s.form, s.line_code, s.column_code, s.page, s.unit, s.title AS actual_name, s.amount AS actual,
       s.fiscal_year || '年度预算的' || coalesce(f.title, p.form) AS expected_name, p.amount AS expected, (s.step + p.step) * 0.5 AS tolerance, s.cells AS actual_cells, [p.cell] AS expected_cells
FROM stated_budget s
JOIN planned p ON p.body_key = s.body_key AND p.body_kind = s.body_kind AND p.fiscal_year = s.fiscal_year AND p.metric = s.metric AND p.code = s.code
LEFT JOIN w_form_title f ON f.form = p.form

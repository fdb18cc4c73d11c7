-- From the balance of a fund to the cells that it was made of: the total row of the fund's own form, or the rows of a summary.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*
    FROM fact_fund_balance f JOIN dim_department d USING (department_key)
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE f.fund = coalesce(a.fund, f.fund)
)
SELECT p.fund || ' ' || concat_ws(' → ', p.opening_yuan, p.closing_yuan) AS of, 'published' AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no,
       l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan, l.x0, l.y0, l.x1, l.y1, l.confidence
FROM fact p
JOIN source.published_line l ON l.document_key = p.document_key AND l.department_key = p.department_key
LEFT JOIN meta.form_fact m ON m.fact = 'fact_fund_balance' AND m.form = l.form
JOIN quality.form q ON q.document_key = l.document_key AND q.form = l.form AND q.body IS NOT DISTINCT FROM l.body AND q.counts
JOIN source.document d ON d.document_key = l.document_key
WHERE m.fund = p.fund AND l.line_code = '' AND l.line_name = (
    SELECT first(t.line_name ORDER BY t.line_name <> '合计', t.line_no) FROM source.published_line t
    WHERE t.document_key = l.document_key AND t.form = l.form AND t.body IS NOT DISTINCT FROM l.body AND t.line_code = '' AND t.line_name LIKE '%计') AND l.column_code IN ('opening_balance', 'income', 'total', 'closing_balance')
   OR p.fund = 'all' AND l.form = 'income_expenditure_summary'
      AND (l.column_code = 'income' AND l.line_name IN ('年初结转和结余', '本年收入合计') OR l.column_code = 'expenditure' AND l.line_name IN ('本年支出合计', '年末结转和结余'))
   OR p.fund = 'general_public' AND l.form = 'fiscal_summary'
      AND (l.column_code = 'income' AND l.line_name = '一般公共预算财政拨款'
           OR l.column_code = 'expenditure_general_public' AND l.line_name IN ('本年支出合计', '年末财政拨款结转和结余'))
ORDER BY p.fund, l.form, l.line_no, l.column_code;

-- From the “三公” expenses to the cells that they were made of. Of the budget, the side of the final accounts goes before
-- the budget's own document.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*
    FROM fact_three_public f JOIN dim_department d USING (department_key)
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE f.item = coalesce(a.item, f.item)
), row_item(name, item) AS (
    VALUES ('因公出国（境）费', 'abroad'), ('公务用车购置费', 'vehicle_purchase'), ('公务用车运行维护费', 'vehicle_operation'), ('公务用车运行费', 'vehicle_operation'), ('公务接待费', 'reception')
), cell AS (
    SELECT p.item || concat(' 预算 ', p.budget_yuan, ' 决算 ', p.final_yuan) AS of, p.item, d.kind, split_part(l.column_code, '_', 1) AS side, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no,
       l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan, l.x0, l.y0, l.x1, l.y1, l.confidence
    FROM fact p
    JOIN source.published_line l ON l.department_key = p.department_key
    JOIN quality.form q ON q.document_key = l.document_key AND q.form = l.form AND q.body IS NOT DISTINCT FROM l.body AND q.counts
    JOIN source.document d ON d.document_key = l.document_key AND d.fiscal_year = p.year_key
    LEFT JOIN row_item r ON r.name = l.line_name
    WHERE l.form IN (SELECT form FROM meta.form_fact WHERE fact = 'fact_three_public') AND l.column_code IN ('budget_' || p.item, 'final_' || p.item)
       OR l.form = 'agency_operation_information' AND r.item = p.item AND l.column_code IN ('initial_budget', 'adjusted_budget', 'final')
)
SELECT of, CASE side WHEN 'final' THEN 'final' ELSE 'budget' END AS role, * EXCLUDE (of, item, kind, side)
FROM cell
QUALIFY kind = 'final_accounts' OR side <> 'final' AND NOT bool_or(kind = 'final_accounts' AND side <> 'final') OVER ()
ORDER BY item, role, form, line_no, column_code;

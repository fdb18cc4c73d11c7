-- From facts of budgets to the cells that they were made of. Money that is not fiscal is what the form of all money prints
-- less what the forms of fiscal money print: all of them are shown.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*, s.code, s.name AS subject_name
    FROM fact_budget_expenditure f JOIN dim_department d USING (department_key) JOIN dim_subject s USING (subject_key)
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE (a.subject IS NULL OR starts_with(s.code, a.subject)) AND f.fund = coalesce(a.fund, f.fund) AND f.expenditure_type IS NOT DISTINCT FROM coalesce(a.type, f.expenditure_type)
)
SELECT p.code || ' ' || p.subject_name || ' ' || p.fund || ' ' || coalesce(p.expenditure_type || ' ', '') || p.amount_yuan AS of,
       CASE WHEN p.origin = 'published' THEN 'published' WHEN m.fund = 'all' THEN 'all_money' ELSE 'less' END AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no,
       l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan, l.x0, l.y0, l.x1, l.y1, l.confidence
FROM fact p
JOIN source.published_line l ON l.department_key = p.department_key AND starts_with(l.line_code, p.code) AND l.column_code = coalesce(p.expenditure_type, 'total')
JOIN meta.form_fact m ON m.fact = 'fact_budget_expenditure' AND m.form = l.form
JOIN quality.form q ON q.document_key = l.document_key AND q.form = l.form AND q.body IS NOT DISTINCT FROM l.body AND q.counts
JOIN source.document d ON d.document_key = l.document_key AND d.fiscal_year = p.year_key
WHERE (p.origin = 'derived' OR CASE p.fund WHEN 'non_fiscal' THEN m.fund = 'all' ELSE m.fund = p.fund END)
  -- a fact stands for the lowest rows of its subject
  AND NOT EXISTS (SELECT 1 FROM source.published_line o WHERE o.document_key = l.document_key AND o.form = l.form AND o.body IS NOT DISTINCT FROM l.body
                  AND starts_with(o.line_code, l.line_code) AND length(o.line_code) > length(l.line_code))
ORDER BY p.code, p.fund, p.expenditure_type, list_position(['published', 'all_money', 'less'], role), l.form, l.line_no;

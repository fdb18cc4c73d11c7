-- From facts of expenditure to the cells that they were made of. Money that is not fiscal is what the expenditure form
-- prints less what the forms of fiscal money print: all of them are shown.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*, d.name AS department, d.kind, s.code, s.name AS subject_name
    FROM fact_expenditure f JOIN dim_department d USING (department_key) JOIN dim_subject s USING (subject_key)
    -- brackets do not tell bodies apart: 某局（机关） is 某局机关
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE (a.subject IS NULL OR starts_with(s.code, a.subject)) AND f.fund = coalesce(a.fund, f.fund) AND f.expenditure_type = coalesce(a.type, f.expenditure_type)
), form AS (
    SELECT q.document_key, q.department_key, q.body, q.form, d.fiscal_year,
           CASE q.form WHEN 'general_expenditure' THEN 'general_public' WHEN 'government_fund' THEN 'government_fund' WHEN 'expenditure' THEN 'all' ELSE 'state_capital' END AS fund
    FROM quality.form q JOIN source.document d USING (document_key)
    WHERE q.counts AND q.lines > 0 AND d.kind = 'final_accounts'
      AND q.form IN ('expenditure', 'general_expenditure', 'government_fund', 'state_capital_expenditure', 'state_capital_income_expenditure')
), used AS (
    -- of the two forms of state capital, which repeat each other, one
    SELECT * FROM form f WHERE f.form <> 'state_capital_income_expenditure'
       OR NOT EXISTS (SELECT 1 FROM form o WHERE o.department_key = f.department_key AND o.fiscal_year = f.fiscal_year AND o.form = 'state_capital_expenditure')
), part AS (
    SELECT f.*, u.document_key AS in_document, u.body, u.form, CASE WHEN f.origin = 'published' THEN 'published' WHEN u.fund = 'all' THEN 'all_money' ELSE 'less' END AS role
    FROM fact f JOIN used u ON u.department_key = f.department_key AND u.fiscal_year = f.year_key
     AND CASE WHEN f.origin = 'derived' THEN true WHEN f.fund = 'non_fiscal' THEN u.fund = 'all' ELSE u.fund = f.fund END
)
SELECT p.code || ' ' || p.subject_name || ' ' || p.fund || ' ' || p.expenditure_type || ' ' || p.amount_yuan AS of, p.role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no,
       l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan, l.x0, l.y0, l.x1, l.y1, l.confidence
FROM part p
JOIN source.published_line l ON l.document_key = p.in_document AND l.body IS NOT DISTINCT FROM p.body AND l.form = p.form AND l.column_code = p.expenditure_type
     AND starts_with(l.line_code, p.code)
JOIN source.document d ON d.document_key = l.document_key
-- a fact stands for the lowest rows of its subject
WHERE NOT EXISTS (SELECT 1 FROM source.published_line o WHERE o.document_key = l.document_key AND o.form = l.form AND o.body IS NOT DISTINCT FROM l.body
                  AND starts_with(o.line_code, l.line_code) AND length(o.line_code) > length(l.line_code))
ORDER BY p.code, p.fund, p.expenditure_type, list_position(['published', 'all_money', 'less'], p.role), l.form, l.line_no;

-- From the cells of a form that has no pages (a workbook's) to the cells of a page that print the same amounts, in
-- another document of the same body, year and kind. of_body, of_line, of_code, of_name and of_column are the former's.
WITH asked AS (
    SELECT l.*, d.fiscal_year, d.kind, replace(l.line_name, ' ', '') AS name
    FROM (SELECT ?::VARCHAR AS document_key, ?::VARCHAR AS form) a JOIN source.published_line l USING (document_key, form) JOIN source.document d USING (document_key)
    WHERE l.page IS NULL OR l.sheet IS NOT NULL
)
SELECT coalesce(a.body, '') AS of_body, a.line_no AS of_line, a.line_code AS of_code, a.line_name AS of_name, a.column_code AS of_column, p.document_key, d.file_name, p.body, p.form, p.page, p.sheet, p.line_no, p.line_code, p.line_name, p.column_code, p.printed, p.unit,
       p.amount_yuan, p.x0, p.y0, p.x1, p.y1, p.confidence
FROM asked a
JOIN source.published_line p ON p.department_key = a.department_key AND p.form = a.form AND p.line_code = a.line_code AND p.column_code = a.column_code
     AND replace(p.line_name, ' ', '') = a.name AND abs(p.amount_yuan - a.amount_yuan) <= greatest(p.step_yuan, a.step_yuan) / 2 AND p.x0 IS NOT NULL AND p.sheet IS NULL
JOIN source.document d ON d.document_key = p.document_key AND d.fiscal_year = a.fiscal_year AND d.kind = a.kind AND d.status IN ('loaded', 'loaded_with_findings')
-- a name may stand in a form twice, such as 小计; lists that stand beside each other share the place of a row
QUALIFY row_number() OVER (PARTITION BY a.body, a.line_no, a.line_code, a.line_name, a.column_code ORDER BY abs(p.line_no - a.line_no), p.document_key, p.line_no) = 1;

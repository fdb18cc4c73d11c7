-- From a finding to the cells that it is about: those that were compared, and the one that is wrong where that is named.
WITH asked AS (SELECT ?::VARCHAR AS prefix),
cell AS (
    SELECT f.finding_key, f.severity || ' ' || f.rule AS of, c.role, l.document_key, l.body, l.form, l.page, l.sheet, l.line_no, l.line_code, l.line_name, l.column_code, l.printed, l.unit,
           l.amount_yuan, l.x0, l.y0, l.x1, l.y1, l.confidence
    FROM quality.finding f JOIN asked a ON starts_with(f.finding_key::VARCHAR, a.prefix)
    JOIN quality.finding_cell c USING (finding_key)
    JOIN source.published_line l ON l.document_key = c.document_key AND l.body IS NOT DISTINCT FROM c.body AND l.form = c.form AND l.line_no = c.line_no AND l.line_code = c.line_code AND l.line_name = c.line_name
         AND l.column_code = c.column_code
    UNION ALL
    -- a finding without a cell still has its document and page
    SELECT f.finding_key, f.severity || ' ' || f.rule, 'about', f.document_key, f.body, f.form, f.page, NULL, NULL, f.line_code, NULL, f.column_code, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM quality.finding f JOIN asked a ON starts_with(f.finding_key::VARCHAR, a.prefix)
    ANTI JOIN quality.finding_cell c USING (finding_key)
)
SELECT c.of, c.role, c.document_key, d.file_name, c.* EXCLUDE (finding_key, of, role, document_key)
FROM cell c JOIN source.document d USING (document_key)
ORDER BY c.of, c.finding_key, list_position(['wrong', 'actual', 'expected', 'about'], c.role), c.form, c.line_no, c.column_code;

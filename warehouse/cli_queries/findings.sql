-- What does not add up; null means any. Severities are asked for with commas between them.
WITH asked AS (SELECT ?::VARCHAR AS document_key, ?::VARCHAR AS severities, ?::VARCHAR AS rule, ?::VARCHAR AS department, ?::INTEGER AS year)
SELECT f.finding_key, f.document_key, d.department_name, d.fiscal_year, f.severity, f.origin, f.rule, f.form, f.line_code, f.column_code, f.page,
       f.expected, f.actual, f.difference, f.cause, f.witnesses, f.message
FROM quality.finding f JOIN source.document d USING (document_key), asked a
WHERE (a.document_key IS NULL OR f.document_key = a.document_key)
  AND (a.severities IS NULL OR list_contains(string_split(a.severities, ','), f.severity))
  AND (a.rule IS NULL OR f.rule = a.rule)
  AND (a.department IS NULL OR d.department_name = a.department)
  AND (a.year IS NULL OR d.fiscal_year = a.year)
ORDER BY d.department_name, d.fiscal_year, f.document_key, list_position(['error', 'warning', 'info'], f.severity), f.rule, f.form, f.page, f.line_code, f.column_code, f.finding_key;

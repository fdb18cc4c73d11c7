-- What does not add up in a body's forms and documents.
SELECT f.finding_key, f.severity, f.rule, r.title AS rule_title, f.message, f.form, f.page, f.origin, f.document_key, s.fiscal_year AS year, s.file_name
FROM quality.finding f JOIN source.document s USING (document_key) LEFT JOIN quality.rule r USING (rule)
WHERE s.department_key IN (SELECT department_key FROM dim_department WHERE name = ? AND kind = ?)
ORDER BY list_position(['error', 'warning', 'info'], f.severity), s.fiscal_year DESC, f.rule, f.finding_key
LIMIT 2000;

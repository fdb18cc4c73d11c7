-- The findings of a rule, a severity, an origin; what is empty stands for all.
WITH asked AS (SELECT ?::VARCHAR AS rule, ?::VARCHAR AS severity, ?::VARCHAR AS origin)
SELECT f.finding_key, f.severity, f.rule, f.message, f.origin, f.page, f.document_key, s.department_name AS department, s.fiscal_year AS year, s.file_name, count(*) OVER () AS found
FROM quality.finding f JOIN source.document s USING (document_key), asked a
WHERE (a.rule = '' OR f.rule = a.rule) AND (a.severity = '' OR f.severity = a.severity) AND (a.origin = '' OR f.origin = a.origin)
ORDER BY list_position(['error', 'warning', 'info'], f.severity), s.fiscal_year DESC NULLS LAST, s.department_name, f.rule, f.finding_key
LIMIT 1000;

-- The findings by rule and severity, and in how many documents.
SELECT f.rule, any_value(r.title) AS title, any_value(r.description) AS description, f.severity, f.origin, count(*) AS findings, count(DISTINCT f.document_key) AS documents
FROM quality.finding f LEFT JOIN quality.rule r USING (rule)
GROUP BY f.rule, f.severity, f.origin
ORDER BY list_position(['error', 'warning', 'info'], f.severity), findings DESC, f.rule, f.origin;

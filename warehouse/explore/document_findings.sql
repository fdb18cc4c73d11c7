-- What does not add up in a document, or was not read for certain.
SELECT f.finding_key, f.severity, f.rule, r.title AS rule_title, f.message, f.form, f.page, f.origin, f.expected, f.actual, f.cause
FROM quality.finding f LEFT JOIN quality.rule r USING (rule)
WHERE f.document_key = ?
ORDER BY list_position(['error', 'warning', 'info'], f.severity), f.page NULLS LAST, f.rule, f.finding_key
LIMIT 2000;

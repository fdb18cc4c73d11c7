-- What was found in one document, the worst thirty.
SELECT severity, rule, form, page, message
FROM quality.finding
WHERE document_key = ?
ORDER BY list_position(['error', 'warning', 'info'], severity), rule, page, message
LIMIT 30;

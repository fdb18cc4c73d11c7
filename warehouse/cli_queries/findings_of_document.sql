-- What does not add up in one document, the worst first; keys as a person types them.
SELECT left(finding_key::VARCHAR, 8) AS finding, severity, origin, rule, form, page, witnesses, message
FROM quality.finding
WHERE document_key = ?
ORDER BY list_position(['error', 'warning', 'info'], severity), rule, form, page, finding_key;

-- The rules that were tried on a document: how often each held.
SELECT c.rule, r.title, c.held, c.failed, c.unchecked, c.reason FROM quality.check_result c LEFT JOIN quality.rule r USING (rule)
WHERE c.document_key = ? AND c.held + c.failed + c.unchecked > 0
ORDER BY c.failed DESC, c.rule;

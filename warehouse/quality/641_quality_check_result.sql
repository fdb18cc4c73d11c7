-- one row per document and rule
CREATE TABLE quality.check_result AS
WITH counted AS (
    SELECT document_key, rule, count(*) FILTER (outcome IN ('held', 'rounding')) AS held, count(*) FILTER (outcome IN ('failed', 'observed')) AS failed,
           count(*) FILTER (outcome = 'unchecked') AS unchecked, string_agg(DISTINCT unchecked, '；' ORDER BY unchecked) AS reason
    FROM w_outcome
    GROUP BY document_key, rule
), silent AS (
    -- a rule that found nothing to compare in a document was not passed
    SELECT d.document_key, r.rule FROM w_candidate d CROSS JOIN w_check_file r
    WHERE d.status = 'loaded' AND d.lines > 0 AND r.compares_amounts
      AND NOT EXISTS (SELECT 1 FROM counted c WHERE c.document_key = d.document_key AND c.rule = r.rule)
)
SELECT document_key, rule, held, failed, unchecked, reason FROM counted
UNION ALL
SELECT document_key, rule, 0, 0, 1, '文件中没有可供核对的报表或行。' FROM silent
ORDER BY document_key, rule;

COMMENT ON TABLE quality.check_result IS 'one row per document and rule: how many comparisons held, failed, or could not be made';
COMMENT ON COLUMN quality.check_result.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.check_result.rule IS 'the rule, see quality.rule';
COMMENT ON COLUMN quality.check_result.held IS 'comparisons that held, within rounding included';
COMMENT ON COLUMN quality.check_result.failed IS 'comparisons that failed, each a finding';
COMMENT ON COLUMN quality.check_result.unchecked IS 'comparisons that could not be made';
COMMENT ON COLUMN quality.check_result.reason IS 'why not, in Chinese; null where all were made';

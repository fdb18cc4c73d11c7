-- one row per finding
CREATE TABLE quality.finding AS
SELECT finding_key, document_key, rule, any_value(severity) AS severity, message, any_value(body) AS body, any_value(form) AS form, any_value(line_code) AS line_code,
       any_value(column_code) AS column_code, any_value(page) AS page, try_cast(any_value(expected) AS DECIMAL(18, 2)) AS expected, try_cast(any_value(actual) AS DECIMAL(18, 2)) AS actual,
       try_cast(any_value(actual - expected) AS DECIMAL(18, 2)) AS difference, any_value(cause) AS cause, max(witnesses)::INTEGER AS witnesses, any_value(origin) AS origin,
       CASE WHEN any_value(actual) IS NOT NULL THEN CASE WHEN any_value(unit) IS NULL OR any_value(unit) LIKE '%元' THEN '元' ELSE any_value(unit) END END AS unit
FROM w_found
GROUP BY finding_key, document_key, rule, message
ORDER BY document_key, rule, form, line_code, column_code, finding_key;

COMMENT ON TABLE quality.finding IS 'one row per finding: what does not add up, was read with doubt, or should be known; comparisons that fail for one cause are one finding';
COMMENT ON COLUMN quality.finding.finding_key IS 'hash of what it is about; the same in every release';
COMMENT ON COLUMN quality.finding.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.finding.rule IS 'the rule, see quality.rule';
COMMENT ON COLUMN quality.finding.severity IS 'error, warning or info';
COMMENT ON COLUMN quality.finding.message IS 'one Chinese sentence with the figures in the form''s unit';
COMMENT ON COLUMN quality.finding.body IS 'whose form it is';
COMMENT ON COLUMN quality.finding.form IS 'code of the form, or null';
COMMENT ON COLUMN quality.finding.line_code IS 'subject code, or null';
COMMENT ON COLUMN quality.finding.column_code IS 'column, or null';
COMMENT ON COLUMN quality.finding.page IS 'page from 1, or null';
COMMENT ON COLUMN quality.finding.expected IS 'in its unit, or null; where the cause is named, the figure that would hold';
COMMENT ON COLUMN quality.finding.actual IS 'in its unit, or null; where the cause is named, the figure that is printed';
COMMENT ON COLUMN quality.finding.difference IS 'actual less expected in its unit, or null';
COMMENT ON COLUMN quality.finding.cause IS 'what one change would make all its witnesses hold: transposed or wrong digit, factor (of ten thousand), sign, amount (another figure), exchanged figures, swapped columns, shifted column, unit of a whole form, stale (a sentence of the year before); rounding; null where several changes would do or none';
COMMENT ON COLUMN quality.finding.witnesses IS 'comparisons that it stands for, see quality.witness';
COMMENT ON COLUMN quality.finding.unit IS 'of expected, actual and difference: 元 for amounts, %, 分, 个, 辆 for shares, scores and counts';
COMMENT ON COLUMN quality.finding.origin IS 'publisher: the document says so; reader: the program is not certain of what it read or whose it is, or of an amount that does not add up with others, or what was said by hand in jobs fits nothing';

-- one row per finding
CREATE TEMP MACRO shown(yuan, unit) AS
    CASE WHEN unit IS DISTINCT FROM '万元' THEN (yuan::DECIMAL(18, 2))::VARCHAR || '元'
         WHEN yuan::DECIMAL(18, 2) % 100 = 0 THEN (yuan::DECIMAL(18, 2) * 0.0001)::DECIMAL(18, 2)::VARCHAR || '万元'
         ELSE (yuan::DECIMAL(18, 2) * 0.0001)::DECIMAL(18, 6)::VARCHAR || '万元' END;

CREATE TEMP VIEW outcome AS
SELECT c.*, CASE WHEN unchecked IS NOT NULL THEN 'unchecked'
                 WHEN message IS NOT NULL THEN 'observed'
                 WHEN actual = expected OR at_most AND actual < expected THEN 'held'
                 WHEN abs(actual - expected) <= tolerance THEN 'rounding'
                 ELSE 'failed' END AS outcome
FROM comparison c;

CREATE TABLE quality.finding AS
WITH finding AS (
    SELECT document_key, o.rule, coalesce(o.severity, r.severity) AS severity,
           coalesce(t.title || '：', '') || actual_name || shown(actual, unit) || CASE WHEN at_most THEN '，大于' ELSE '，与' END || expected_name || shown(expected, unit)
           || CASE WHEN at_most THEN '，多出' ELSE '相差' END || shown(abs(actual - expected), unit) || '。' AS message,
           body, form, nullif(line_code, '') AS line_code, column_code, page, expected, actual
    FROM outcome o JOIN check_file r USING (rule) LEFT JOIN form_title t USING (form)
    WHERE outcome = 'failed'
    UNION ALL
    SELECT document_key, o.rule, coalesce(o.severity, r.severity), message, body, form, nullif(line_code, ''), column_code, page, expected, actual
    FROM outcome o JOIN check_file r USING (rule)
    WHERE outcome = 'observed'
    UNION ALL
    -- rounding is told once for a form, by its largest difference
    SELECT document_key, rule || '_rounding', 'info',
           coalesce(any_value(t.title) || '：', '') || count(*) || '处合计与分项之和不完全相等，均在四舍五入的误差之内，最大相差' || shown(max(abs(actual - expected)), any_value(unit)) || '。',
           body, form, NULL, NULL, min(page), NULL, NULL
    FROM outcome o LEFT JOIN form_title t USING (form)
    WHERE outcome = 'rounding'
    GROUP BY document_key, rule, body, form
    UNION ALL
    SELECT r.document_key, r.rule, r.severity, r.message, d.body, r.form, nullif(r.line_code, ''), r.column_code, r.page, NULL, NULL
    FROM archive.remark r JOIN archive.document d USING (document_key)
)
SELECT stable_key(concat_ws('|', document_key, rule, coalesce(body, ''), coalesce(form, ''), coalesce(line_code, ''), coalesce(column_code, ''), coalesce(page, 0), message)) AS finding_key,
       document_key, rule, any_value(severity) AS severity, message, any_value(body) AS body, any_value(form) AS form, any_value(line_code) AS line_code,
       any_value(column_code) AS column_code, any_value(page) AS page, any_value(expected)::DECIMAL(18, 2) AS expected, any_value(actual)::DECIMAL(18, 2) AS actual,
       any_value(actual - expected)::DECIMAL(18, 2) AS difference
FROM finding
GROUP BY finding_key, document_key, rule, message
ORDER BY document_key, rule, form, line_code, column_code, finding_key;

COMMENT ON TABLE quality.finding IS 'one row per finding: what does not add up, was read with doubt, or should be known';
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
COMMENT ON COLUMN quality.finding.expected IS 'yuan, or null';
COMMENT ON COLUMN quality.finding.actual IS 'yuan, or null';
COMMENT ON COLUMN quality.finding.difference IS 'actual less expected in yuan, or null';

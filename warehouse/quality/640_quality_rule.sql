-- one row per rule
CREATE TABLE quality.rule AS
SELECT rule, title, severity, description FROM w_check_file
UNION ALL
SELECT DISTINCT f.rule, c.title || '（四舍五入）', 'info', '差额在四舍五入的误差之内：' || c.description
FROM w_found_rule f JOIN w_check_file c ON f.rule = c.rule || '_rounding'
UNION ALL
SELECT rule, title, severity, description FROM w_reader_rule
UNION ALL
-- of a document that an older version of the program read and this one has not read again
SELECT f.rule, f.rule, min(f.severity), '旧版程序读取文件时记下的情况，见各条说明。'
FROM w_found_rule f
WHERE f.rule NOT IN (SELECT rule FROM w_check_file) AND f.rule NOT IN (SELECT rule || '_rounding' FROM w_check_file)
  AND f.rule NOT IN (SELECT rule FROM w_reader_rule)
GROUP BY f.rule
ORDER BY rule;

COMMENT ON TABLE quality.rule IS 'one row per rule that can make a finding';
COMMENT ON COLUMN quality.rule.rule IS 'its name, the file in warehouse/checks; rules of the reader itself begin with read_, those of corrections with correct';
COMMENT ON COLUMN quality.rule.title IS 'its name in Chinese';
COMMENT ON COLUMN quality.rule.severity IS 'error, warning or info: the usual one, from which a finding may differ';
COMMENT ON COLUMN quality.rule.description IS 'what it compares, with an example; of the reader''s own rules, what a finding says of the document';

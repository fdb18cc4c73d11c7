-- one row per document and rule of its findings
CREATE TEMP TABLE w_found_rule AS
SELECT document_key, rule, min(severity) AS severity FROM quality.finding GROUP BY document_key, rule;

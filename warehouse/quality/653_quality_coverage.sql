-- one row per document with forms
CREATE VIEW quality.coverage AS
SELECT document_key, sum(lines)::BIGINT AS lines, sum(verified_lines)::BIGINT AS verified_lines,
       (100.0 * sum(verified_lines) / nullif(sum(lines), 0))::DECIMAL(5, 2) AS coverage_pct
FROM quality.form GROUP BY document_key;

COMMENT ON VIEW quality.coverage IS 'one row per document with forms: the share of its amounts that take part in at least one identity that held and that no error rests on, within rounding included';
COMMENT ON COLUMN quality.coverage.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.coverage.lines IS 'amounts read from it';
COMMENT ON COLUMN quality.coverage.verified_lines IS 'amounts that take part in at least one identity that held and that no error rests on';
COMMENT ON COLUMN quality.coverage.coverage_pct IS 'verified_lines of lines in percent; null where there is no amount';

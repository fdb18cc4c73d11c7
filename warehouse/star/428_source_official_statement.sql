-- one row per document and thing that its cover sheet states
CREATE TABLE source.official_statement AS
SELECT document_key, statement, value FROM archive.official_statement ORDER BY ALL;

COMMENT ON TABLE source.official_statement IS 'what a body states of itself on the cover sheet of the workbook that it hands in, one row per document and thing';
COMMENT ON COLUMN source.official_statement.document_key IS 'the document, see source.document';
COMMENT ON COLUMN source.official_statement.statement IS 'unit_code (单位代码), credit_code (统一社会信用代码), organisation_code (组织机构代码), division_code (行政区划代码), nature (单位基本性质), budget_level (预算级次), report_type (报表类型: figures of one body, or of it and its units) or prior_unit_code (上年代码)';
COMMENT ON COLUMN source.official_statement.value IS 'as printed, without the words behind a code';

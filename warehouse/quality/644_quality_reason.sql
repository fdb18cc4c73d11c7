-- one row per kind of reason for quarantine
CREATE TABLE quality.reason AS
SELECT reason, title, advice, advice_zh, cured_by FROM read_csv(getvariable('reference') || '/reasons.csv', header = true, all_varchar = true)
ORDER BY reason;

COMMENT ON TABLE quality.reason IS 'one row per kind of reason for which a document waits in quarantine, and what a person can do about it';
COMMENT ON COLUMN quality.reason.reason IS 'source.document.reason_code';
COMMENT ON COLUMN quality.reason.title IS 'the reason in Chinese';
COMMENT ON COLUMN quality.reason.advice IS 'what a person can do about it';
COMMENT ON COLUMN quality.reason.cured_by IS 'what a person can say of such a document to have it loaded, as in source.correction.field; null where nothing that is said helps';
COMMENT ON COLUMN quality.reason.advice_zh IS 'advice in Chinese';

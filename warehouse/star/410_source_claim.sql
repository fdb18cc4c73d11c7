-- one row per figure that the prose of a current document states
CREATE TABLE source.claim AS
SELECT c.document_key, c.page, c.metric, c.subject_path, c.aspect, c.value, c.unit, c.value_yuan, c.sentence, c.qualifier, p.code AS subject_code, c.claim_no,
       coalesce(c.year, d.fiscal_year - (c.aspect = 'prior_year_final')::INTEGER) AS year
FROM archive.claim c
JOIN w_candidate d ON d.document_key = c.document_key AND d.status = 'loaded'
LEFT JOIN w_subject_path p ON p.document_key = c.document_key AND p.subject_path = c.subject_path
ORDER BY c.document_key, c.claim_no;

COMMENT ON TABLE source.claim IS 'one row per figure that the prose of a current document states, once for each time that it is stated';
COMMENT ON COLUMN source.claim.document_key IS 'the document';
COMMENT ON COLUMN source.claim.page IS 'page from 1 on which the figure stands; null in a workbook';
COMMENT ON COLUMN source.claim.metric IS 'what the figure is of; other where no pattern names it';
COMMENT ON COLUMN source.claim.subject_path IS '类/款/项 names joined by /';
COMMENT ON COLUMN source.claim.aspect IS 'final, budget, adjusted_budget, prior_year_final, change, change_pct, share_pct, completion_pct or count';
COMMENT ON COLUMN source.claim.value IS 'the figure in the unit as printed, a decrease negative';
COMMENT ON COLUMN source.claim.unit IS 'its unit as printed';
COMMENT ON COLUMN source.claim.value_yuan IS 'money in yuan, else null';
COMMENT ON COLUMN source.claim.sentence IS 'the sentence that states it';
COMMENT ON COLUMN source.claim.qualifier IS 'the part of the metric that it is of, such as a kind of vehicle; else empty';
COMMENT ON COLUMN source.claim.subject_code IS 'code of the subject that the names mean; null where they mean none for certain';
COMMENT ON COLUMN source.claim.claim_no IS 'place in the document, from 1';
COMMENT ON COLUMN source.claim.year IS 'the year that the figure is of: mostly the fiscal year of the document, for prior_year_final the one before';

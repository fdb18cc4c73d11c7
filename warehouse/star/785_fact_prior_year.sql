-- one row per body, year and figure of the year before that the prose of final accounts states beside its own
CREATE TABLE fact_prior_year AS
SELECT s.department_key, s.fiscal_year AS year_key, c.metric, y.subject_key,
       -- the first mention is the figure itself; repetitions follow
       first(coalesce(c.value_yuan, c.value) ORDER BY c.claim_no)::DECIMAL(18, 4) AS value,
       first(CASE WHEN c.value_yuan IS NULL THEN c.unit ELSE '元' END ORDER BY c.claim_no) AS unit, c.document_key
FROM archive.claim c
JOIN w_speaking_document s ON s.document_key = c.document_key AND s.claims AND s.kind = 'final_accounts'
LEFT JOIN w_subject_path p ON p.document_key = c.document_key AND p.subject_path = c.subject_path
LEFT JOIN w_subject_of_year y ON y.code = p.code AND y.fiscal_year = s.fiscal_year
WHERE c.aspect = 'prior_year_final' AND c.metric <> 'other' AND c.qualifier = '' AND (c.subject_path = '' OR y.subject_key IS NOT NULL)
GROUP BY s.department_key, s.fiscal_year, c.metric, y.subject_key, c.document_key
ORDER BY year_key, s.department_key, c.metric, y.subject_key;

COMMENT ON TABLE fact_prior_year IS 'one row per body, year and figure of the year before that the prose of final accounts states beside its own';
COMMENT ON COLUMN fact_prior_year.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_prior_year.year_key IS 'fiscal year of the accounts; the figure is of the year before';
COMMENT ON COLUMN fact_prior_year.metric IS 'what the figure is of, see source.claim';
COMMENT ON COLUMN fact_prior_year.subject_key IS 'functional subject, where the figure is of one, see dim_subject';
COMMENT ON COLUMN fact_prior_year.value IS 'the figure; money in yuan';
COMMENT ON COLUMN fact_prior_year.unit IS 'its unit as printed; 元 for money';
COMMENT ON COLUMN fact_prior_year.document_key IS 'the document that prints it, see source.document';

-- one row per document, subject that it explains and words in which it does: how often
CREATE TEMP TABLE w_explained_subject AS
SELECT g.document_key, y.subject_key, g.definition, count(*) AS times
FROM archive.glossary g
JOIN w_candidate d ON d.document_key = g.document_key AND d.status = 'loaded'
JOIN w_subject_path p ON p.document_key = g.document_key AND p.subject_path = g.subject_path
JOIN w_subject_of_year y ON y.code = p.code AND y.fiscal_year = d.fiscal_year
WHERE g.definition <> ''
GROUP BY ALL;

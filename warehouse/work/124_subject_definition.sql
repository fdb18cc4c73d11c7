-- one row per subject that documents explain: the words that most of them use
CREATE TEMP TABLE w_subject_definition AS
SELECT y.subject_key, mode(g.definition ORDER BY g.definition) AS definition
FROM archive.glossary g
JOIN w_candidate d ON d.document_key = g.document_key AND d.status = 'loaded'
JOIN w_subject_path p ON p.document_key = g.document_key AND p.subject_path = g.subject_path
JOIN w_subject_of_year y ON y.code = p.code AND y.fiscal_year = d.fiscal_year
WHERE g.definition <> ''
GROUP BY y.subject_key;

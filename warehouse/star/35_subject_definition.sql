-- What subjects are for, in the words that most documents explain them with.
UPDATE dim_subject SET definition = told.definition
FROM (
    SELECT y.subject_key, mode(g.definition ORDER BY g.definition) AS definition
    FROM archive.glossary g
    JOIN candidate d ON d.document_key = g.document_key AND d.status = 'loaded'
    JOIN subject_path p ON p.document_key = g.document_key AND p.subject_path = g.subject_path
    JOIN subject_of_year y ON y.code = p.code AND y.fiscal_year = d.fiscal_year
    WHERE g.definition <> ''
    GROUP BY y.subject_key
) told
WHERE told.subject_key = dim_subject.subject_key;

-- The figures of the prose that a finding is about: those on its page, or on a page of its witnesses, that state one of its figures.
WITH asked AS (
    SELECT finding_key, document_key, page, expected, actual FROM quality.finding WHERE finding_key::VARCHAR = ?
), told AS (
    SELECT document_key, page, unnest([expected, actual]) AS figure FROM asked
    UNION
    SELECT w.document_key, w.page, unnest([w.expected, w.actual]) FROM quality.witness w JOIN asked USING (finding_key) WHERE w.rule LIKE 'claim\_%' ESCAPE '\'
)
SELECT c.document_key, d.file_name, c.page, c.metric, c.subject_path, c.aspect, c.value, c.unit, c.sentence
FROM source.claim c JOIN source.document d USING (document_key)
WHERE EXISTS (SELECT 1 FROM asked a JOIN quality.finding f USING (finding_key) WHERE f.rule LIKE 'claim\_%' ESCAPE '\')
  AND EXISTS (SELECT 1 FROM told t WHERE t.document_key = c.document_key AND t.page = c.page AND t.figure <> 0 AND (c.value_yuan = t.figure OR c.value_yuan IS NULL AND c.value = t.figure))
ORDER BY c.page, c.sentence, c.metric, c.aspect;

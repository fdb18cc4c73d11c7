-- Sentences of the prose that have every word.
WITH asked AS (SELECT string_split(lower(?::VARCHAR), ' ') AS words), sentence AS (
    SELECT document_key, page, sentence, min(claim_no) AS claim_no FROM source.claim GROUP BY ALL
)
SELECT s.document_key, s.page, s.sentence, s.claim_no, d.department_name, d.fiscal_year, count(*) OVER () AS found
FROM sentence s JOIN source.document d USING (document_key), asked a
WHERE len(list_filter(a.words, lambda w: NOT contains(lower(s.sentence), w))) = 0
ORDER BY d.fiscal_year DESC NULLS LAST, s.document_key, s.claim_no
LIMIT 20;

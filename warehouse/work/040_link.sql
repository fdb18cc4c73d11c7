-- one row per document and word by which it hangs together with others: what a release says of a document depends on documents that
-- have such a word in common with it, or with one that has, and on no other (but for the tables that renewal.csv names). A word
-- is_weak where documents that have nothing else in common have nothing to do with each other: units that name one department of
-- which no document is at hand, bodies of one name in different places. Weak words link to strong ones only. It is told of a
-- document by that document alone.
CREATE TEMP TABLE w_link AS
WITH spoken AS (
    SELECT document_key, body AS name FROM archive.document UNION SELECT document_key, body FROM archive.form
    UNION SELECT document_key, body FROM archive.line UNION SELECT document_key, unit_name FROM archive.subordinate
), own AS (
    SELECT m.*, n.rest, n.places FROM archive.document d JOIN w_mentioned_body m ON m.document_key = d.document_key AND m.name = d.body JOIN w_body_name n ON n.name = d.body
), word AS (
    -- a department and its own office (本级, 机关) are one family
    SELECT m.document_key, 'body|' || regexp_replace(m.told_key, '(本级|机关)+$', '') AS word, s.name IS NULL AS is_weak
    FROM w_mentioned_body m LEFT JOIN spoken s ON s.document_key = m.document_key AND s.name = m.name
    UNION ALL
    -- where the region is open, it may be the body of any of these places
    SELECT document_key, 'body|' || regexp_replace(unnest(places) || '|' || rest, '(本级|机关)+$', ''), true FROM own WHERE is_open
    UNION ALL
    SELECT document_key, 'name|' || name_key, NOT is_open FROM own
    UNION ALL
    SELECT document_key, 'name|' || rest, true FROM own
    UNION ALL
    -- what a person says of two documents, or of a body and its successor
    SELECT document_key, 'document|' || document_key, true FROM archive.document
    UNION ALL
    SELECT document_key, 'document|' || value, false FROM archive.correction WHERE field IN ('same_as', 'not_same_as')
    UNION ALL
    SELECT document_key, 'name|' || name_key(value), false FROM archive.correction WHERE field = 'successor'
    UNION ALL
    -- a code that only one body may have
    SELECT document_key, 'credit code|' || value, false FROM archive.official_statement WHERE statement = 'credit_code'
    UNION ALL
    -- documents that count and name no body take turns
    SELECT document_key, 'no body', false FROM archive.document WHERE reason IS NULL AND document_key NOT IN (SELECT document_key FROM own)
)
SELECT document_key, word, bool_and(is_weak) AS is_weak FROM word GROUP BY document_key, word;

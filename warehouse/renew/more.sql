-- Takes in the documents that hang together with those that are built anew; says how many they are. Asked until there are none.
INSERT INTO renewed_document
WITH word AS (
    SELECT word, bool_and(is_weak) AS is_weak FROM all_link JOIN renewed_document USING (document_key) GROUP BY word
)
SELECT DISTINCT a.document_key FROM all_link a JOIN word w USING (word)
WHERE NOT (a.is_weak AND w.is_weak) AND a.document_key NOT IN (SELECT document_key FROM renewed_document);

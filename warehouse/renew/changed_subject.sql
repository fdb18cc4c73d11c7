-- The subjects that no list has and that come, go or are called otherwise with the changed documents: their names tell what the
-- prose of any document means.
CREATE TEMP TABLE changed_subject AS
WITH before AS (
    SELECT code, first(name ORDER BY times DESC, name) FILTER (name IS NOT NULL) AS name FROM (SELECT code, name, sum(times) AS times FROM kept.w_printed_subject GROUP BY ALL) GROUP BY code
), after AS (
    SELECT code, first(name ORDER BY times DESC, name) FILTER (name IS NOT NULL) AS name
    FROM (SELECT code, name, sum(times) AS times
          FROM (FROM w_printed_subject UNION ALL BY NAME FROM kept.w_printed_subject WHERE document_key NOT IN (SELECT document_key FROM changed_document)) GROUP BY ALL)
    GROUP BY code
)
SELECT code, b.name AS was, a.name AS becomes FROM before b FULL JOIN after a USING (code)
WHERE b.code IS NULL OR a.code IS NULL OR b.name IS DISTINCT FROM a.name;

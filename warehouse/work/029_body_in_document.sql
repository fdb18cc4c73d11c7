-- one row per document and name of a body in it: the key by which bodies are told apart. What a document says of a body whose name
-- does not settle which it is, it says of the one body of that name that has published and speaks of it in turn (its department, its
-- unit), or where nothing is known of either place, of the one that there is; else of a body of its own.
CREATE TEMP TABLE w_body_in_document AS
WITH published AS (
    -- bodies of one name, and the only one
    SELECT told_key, count(DISTINCT body_key) AS bodies, min(body_key) AS body_key FROM w_document_body WHERE family IS NOT NULL GROUP BY told_key
), answering AS (
    -- documents of bodies of that name which name this department or unit
    SELECT b.name_key, m.told_key, count(DISTINCT b.body_key) AS bodies, min(b.body_key) AS body_key
    FROM w_document_body b JOIN w_mentioned_body m USING (document_key) WHERE b.family IS NOT NULL AND m.told_key <> b.told_key GROUP BY ALL
), known AS (
    SELECT m.document_key, m.name, m.place, m.name_key, m.told_key, m.is_open, d.told_key AS own_told_key, d.is_open AS own_is_open, d.standing, d.body_key AS own_key,
           m.is_open OR m.told_key IN (SELECT family FROM w_document_body WHERE standing = 'apart') AS is_doubted
    FROM w_mentioned_body m LEFT JOIN w_document_body d USING (document_key)
)
SELECT k.document_key, k.name, k.place,
       CASE WHEN k.told_key = k.own_told_key THEN k.own_key WHEN NOT k.is_doubted OR k.own_key IS NULL THEN k.told_key
            WHEN k.standing <> 'apart' AND a.bodies = 1 THEN a.body_key WHEN k.standing = 'open' AND p.bodies = 1 THEN p.body_key
            ELSE left(md5(k.own_key), 12) || '#' || k.told_key END AS body_key
FROM known k
LEFT JOIN published p ON k.is_doubted AND p.told_key = k.told_key LEFT JOIN answering a ON k.is_doubted AND a.name_key = k.name_key AND a.told_key = k.own_told_key;

-- one row per document and name of a body in it: the key by which bodies are told apart. What a document of a body that is kept
-- apart says of others whose region is open, it says of others than its namesakes do.
CREATE TEMP TABLE w_body_in_document AS
SELECT m.document_key, m.name, m.place,
       CASE WHEN m.told_key = d.told_key THEN d.body_key WHEN d.standing = 'apart' AND m.is_open THEN split_part(d.body_key, '#', 1) || '#' || m.name_key
            ELSE m.told_key END AS body_key
FROM w_mentioned_body m LEFT JOIN w_document_body d USING (document_key);

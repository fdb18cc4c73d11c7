-- one row per body of which a person says which body followed it, and that body: of several of that name the one in the earlier
-- one's place, which has the same key but for the name
CREATE TEMP TABLE w_said_successor AS
SELECT DISTINCT ON (b.body_key, d.kind_of_body) b.body_key, n.body_key AS later_key, d.kind_of_body, max(d.fiscal_year) OVER (PARTITION BY b.body_key, d.kind_of_body) AS year,
       c.document_key
FROM archive.correction c JOIN w_document_body b USING (document_key) JOIN w_candidate d USING (document_key) JOIN w_document_body n ON n.name_key = name_key(c.value)
WHERE c.field = 'successor' AND n.body_key <> b.body_key
ORDER BY b.body_key, d.kind_of_body, split_part(n.body_key, '|', 1) <> split_part(b.body_key, '|', 1), n.body_key, c.document_key;

-- one row per document that names its body, with what its name and place tell of it. family is what bodies that nothing tells apart
-- have in common, null where name and place settle which body it is: a name whose place is not known; the place of a city or province
-- that the document is from, and a name that says nothing of it (第一中学 in the folder of a city, which may be one of its counties').
-- is_named where the name itself has the place. Documents in quarantine have none, but for those that only lack a year.
CREATE TEMP TABLE w_own_body AS
WITH own AS (
    SELECT d.document_key, m.name_key, m.told_key, m.place, m.is_open, n.rest, n.places, n.places <> [] OR n.names_unlisted_place AS is_named, d.fiscal_year, d.kind,
           coalesce(d.body_kind, CASE WHEN d.document_key IN (SELECT document_key FROM archive.subordinate) THEN 'department' ELSE 'unit' END) AS body_kind,
           d.correction, coalesce(d.reason = 'year_unknown', true) AS is_read
    FROM archive.document d JOIN w_mentioned_body m ON m.document_key = d.document_key AND m.name = d.body JOIN w_body_name n ON n.name = d.body
), vague AS (
    SELECT DISTINCT told_key FROM own JOIN w_place_within w ON w.place = own.place AND w.above = own.place WHERE NOT is_open AND NOT is_named AND w.depth < 3
)
SELECT o.* EXCLUDE (is_read), CASE WHEN NOT o.is_read THEN NULL WHEN o.is_open THEN o.name_key ELSE v.told_key END AS family
FROM own o LEFT JOIN vague v USING (told_key);

-- one row per document and thing that tells where it is from: the places that it may mean, in the year of the document.
-- strength is the order in which such things are believed, the strongest first.
CREATE TEMP TABLE w_region_evidence AS
WITH said AS (
    SELECT document_key, 5 AS strength, 'parent_name' AS source, parent AS words FROM archive.document
    UNION ALL
    SELECT document_key, 6, 'body_name', body FROM archive.document
), meant AS (
    SELECT s.document_key, s.strength, s.source, s.words, unnest(n.places) AS place FROM said s JOIN w_body_name n ON n.name = s.words
)
SELECT m.document_key, m.strength, m.source, m.words, list_sort(list(DISTINCT m.place)) AS places
FROM meant m JOIN archive.document d USING (document_key) JOIN dim_region p USING (place)
-- the lists are of one day a year, and names change in the middle of one
WHERE d.fiscal_year IS NULL OR d.fiscal_year BETWEEN coalesce(p.valid_from_year, 0) - 1 AND coalesce(p.valid_to_year, 9999) + 1
GROUP BY ALL;

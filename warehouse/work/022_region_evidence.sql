-- one row per document and thing that tells where it is from: the places that it may mean, in the year of the document. What a
-- person says must be the name or code of a region and nothing else; a code or name of other years still tells the place.
CREATE TEMP TABLE w_region_evidence AS
WITH meant AS (
    SELECT s.document_key, s.strength, s.source, s.words, unnest(n.places) AS place
    FROM w_region_statement s JOIN w_body_name n ON n.name = s.words WHERE s.strength > 2 OR n.rest = ''
    UNION
    SELECT s.document_key, s.strength, s.source, s.words, r.place FROM w_region_statement s JOIN dim_region r ON r.code = s.words WHERE s.strength <= 2
)
SELECT m.document_key, m.strength, m.source, m.words, list_sort(list(DISTINCT m.place)) AS places
FROM meant m JOIN archive.document d USING (document_key) JOIN dim_region p USING (place)
-- the lists are of one day a year, and names change in the middle of one
WHERE m.strength <= 2 OR d.fiscal_year IS NULL OR d.fiscal_year BETWEEN coalesce(p.valid_from_year, 0) - 1 AND coalesce(p.valid_to_year, 9999) + 1
GROUP BY ALL;

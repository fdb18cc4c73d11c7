-- one row per document that something tells the region of: the place, by what, and what contradicts it. The strongest thing that
-- means one place decides; what means a part of that place makes it narrower; what lies elsewhere contradicts.
CREATE TEMP TABLE w_document_region AS
WITH strongest AS (
    SELECT DISTINCT ON (document_key) document_key, source, words, strength, places[1] AS place
    FROM w_region_evidence WHERE len(places) = 1 ORDER BY document_key, strength, words
), beside AS (
    SELECT e.document_key, e.source, e.words, e.strength, unnest(e.places) AS place, len(e.places) AS choices FROM w_region_evidence e
), compared AS (
    SELECT b.*, s.place AS chosen, inner_place.above IS NOT NULL AS is_inside, outer_place.above IS NOT NULL AS is_around, inner_place.depth
    FROM beside b JOIN strongest s USING (document_key)
    LEFT JOIN w_place_within inner_place ON inner_place.place = b.place AND inner_place.above = s.place
    LEFT JOIN w_place_within outer_place ON outer_place.place = s.place AND outer_place.above = b.place
), narrower AS (
    SELECT document_key, source, words, strength, any_value(place) AS place, any_value(depth) AS depth
    FROM compared WHERE is_inside GROUP BY ALL HAVING count(DISTINCT place) = 1
), narrowest AS (
    SELECT DISTINCT ON (document_key) document_key, place, source, words FROM narrower ORDER BY document_key, depth DESC, strength, place
), contradicting AS (
    SELECT document_key, list_sort(list(DISTINCT words)) AS contradicted_by
    FROM (SELECT document_key, source, words FROM compared GROUP BY ALL HAVING NOT bool_or(is_inside OR is_around)) GROUP BY document_key
)
SELECT s.document_key, n.place, n.source, n.words, s.words AS decided_by, coalesce(c.contradicted_by, []) AS contradicted_by
FROM strongest s JOIN narrowest n USING (document_key) LEFT JOIN contradicting c USING (document_key);

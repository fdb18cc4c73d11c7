-- one row per document that something tells the region of: the place, by what, and what contradicts it. The strongest thing that
-- means one place decides; what means a part of that place makes it narrower; what lies elsewhere contradicts. Where things of one
-- strength mean places of which none lies in the other (an inbox of one region, a copy in that of another), it stays open.
CREATE TEMP TABLE w_document_region AS
WITH single AS (
    SELECT e.*, e.places[1] AS place, w.depth, min(e.strength) OVER (PARTITION BY e.document_key) AS strongest
    FROM w_region_evidence e JOIN w_place_within w ON w.place = e.places[1] AND w.above = w.place WHERE len(e.places) = 1
), deciding AS (
    SELECT DISTINCT ON (document_key) document_key, strength, source, words, place FROM single WHERE strength = strongest ORDER BY document_key, depth DESC, place, words
), beside AS (
    SELECT e.document_key, e.source, e.words, e.strength, unnest(e.places) AS place FROM w_region_evidence e
), compared AS (
    SELECT b.*, s.strength = b.strength AS is_as_strong, inner_place.above IS NOT NULL AS is_inside, outer_place.above IS NOT NULL AS is_around, inner_place.depth
    FROM beside b JOIN deciding s USING (document_key)
    LEFT JOIN w_place_within inner_place ON inner_place.place = b.place AND inner_place.above = s.place
    LEFT JOIN w_place_within outer_place ON outer_place.place = s.place AND outer_place.above = b.place
), told AS (
    SELECT document_key, source, words, strength, is_as_strong, any_value(place) FILTER (is_inside) AS place, any_value(depth) FILTER (is_inside) AS depth,
           count(DISTINCT place) FILTER (is_inside) AS inside, bool_or(is_inside OR is_around) AS agrees
    FROM compared GROUP BY ALL
), narrowest AS (
    SELECT DISTINCT ON (document_key) document_key, place, source, words FROM told WHERE inside = 1 ORDER BY document_key, depth DESC, strength, place, words
), contradicting AS (
    SELECT document_key, list_sort(list(DISTINCT words)) AS contradicted_by, bool_or(is_as_strong) AS is_undecided FROM told WHERE NOT agrees GROUP BY document_key
)
SELECT d.document_key, CASE WHEN NOT coalesce(c.is_undecided, false) THEN n.place END AS place, n.source, n.words, d.words AS decided_by, d.source AS decided_source,
       coalesce(c.contradicted_by, []) AS contradicted_by
FROM deciding d JOIN narrowest n USING (document_key) LEFT JOIN contradicting c USING (document_key);

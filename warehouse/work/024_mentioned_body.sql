-- one row per document and name of a body in it: its own, its department's, those of forms and of listed units. place is where
-- the body is: what its name says, among several places of one name those that the document's place leaves, else the
-- document's place; null where nothing tells. told_key is its name within its place; is_open where neither name nor document
-- tells bodies of one name apart: 鼓楼区教育局, and 城关镇人民政府 also where the document is from a city with many counties.
CREATE TEMP TABLE w_mentioned_body AS
WITH mention AS (
    SELECT document_key, body AS name FROM archive.document UNION SELECT document_key, parent FROM archive.document
    UNION SELECT document_key, body FROM archive.form UNION SELECT document_key, body FROM archive.line UNION SELECT document_key, unit_name FROM archive.subordinate
), known AS (
    SELECT m.document_key, m.name, n.name_key, n.rest, n.names_unlisted_place, n.places, r.place AS document_place
    FROM mention m JOIN w_body_name n USING (name) LEFT JOIN w_document_region r USING (document_key)
), possible AS (
    SELECT DISTINCT k.document_key, k.name, v.place, coalesce(i.place, o.place) IS NOT NULL AS is_near,
           d.fiscal_year IS NULL OR d.fiscal_year BETWEEN coalesce(v.valid_from_year, 0) - 1 AND coalesce(v.valid_to_year, 9999) + 1 AS is_valid
    FROM (SELECT document_key, name, document_place, unnest(places) AS place FROM known) k
    JOIN archive.document d USING (document_key)
    JOIN dim_region v ON v.place = k.place
    LEFT JOIN w_place_within i ON i.place = k.place AND i.above = k.document_place
    LEFT JOIN w_place_within o ON o.place = k.document_place AND o.above = k.place
    -- where no place of that name was in force, the name still tells one that was abolished or is yet to come
    QUALIFY is_valid OR NOT bool_or(is_valid) OVER (PARTITION BY k.document_key, k.name)
), meant AS (
    SELECT document_key, name, count(*) AS choices, any_value(place) AS only_place, count(*) FILTER (is_near) AS near, any_value(place) FILTER (is_near) AS near_place
    FROM possible GROUP BY ALL
), wide AS (
    SELECT DISTINCT above AS place FROM w_place_within WHERE depth = 3 AND above_depth < 3
)
SELECT k.document_key, k.name, k.name_key, CASE WHEN m.choices = 1 THEN m.only_place WHEN m.near = 1 THEN m.near_place WHEN m.choices IS NULL OR m.near = 0 THEN k.document_place END AS place,
       CASE WHEN place IS NULL THEN k.name_key ELSE place || '|' || k.rest END AS told_key,
       place IS NULL AND NOT k.names_unlisted_place
           OR k.places = [] AND regexp_matches(k.rest, '^[一-龥]{1,5}?([^城村乡]镇|[^城]乡[^村镇]|街道)') AND place IN (FROM wide) AS is_open
FROM known k LEFT JOIN meant m USING (document_key, name);

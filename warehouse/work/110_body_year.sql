-- one row per body and year: what documents tell of themselves, of the units whose forms they hold, and of those they list
CREATE TEMP TABLE w_body_year AS
SELECT body_key, kind, fiscal_year, first(name ORDER BY source, name) AS name,
       first({name: parent, key: parent_key} ORDER BY source, parent) FILTER (parent IS NOT NULL) AS parent,
       first(place ORDER BY source, place) FILTER (place IS NOT NULL) AS place
FROM w_body_mention
WHERE fiscal_year IS NOT NULL
GROUP BY body_key, kind, fiscal_year;

-- one row per name of a body that any document tells, with the region that it names: by the longest way to write one that
-- it begins with, party and other prefixes left aside. places is every place that is written so; rest is the name after it.
CREATE TEMP TABLE w_body_name AS
WITH told AS (
    SELECT body AS name FROM archive.document UNION SELECT parent FROM archive.document UNION SELECT body FROM archive.form
    UNION SELECT body FROM archive.line UNION SELECT unit_name FROM archive.subordinate
), called AS (
    SELECT name, name_key(name) AS name_key, without_prefix(name_key(name)) AS bare FROM told WHERE name IS NOT NULL AND name <> ''
), phrase AS (
    SELECT phrase, list_sort(list(DISTINCT place)) AS places FROM w_region_phrase GROUP BY phrase
), beginning AS (
    SELECT name, left(bare, length) AS phrase, length FROM called, unnest(range(2, 25)) AS lengths(length) WHERE length <= length(bare)
), longest AS (
    SELECT DISTINCT ON (b.name) b.name, b.phrase, b.length, p.places FROM beginning b JOIN phrase p USING (phrase) ORDER BY b.name, b.length DESC
)
SELECT c.name, c.name_key, l.phrase, coalesce(l.places, []) AS places, substr(c.bare, coalesce(l.length, 0) + 1) AS rest
FROM called c LEFT JOIN longest l USING (name);

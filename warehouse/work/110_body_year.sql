-- one row per body and year: what documents tell of themselves, of the units whose forms they hold, and of those they list
CREATE TEMP TABLE w_body_year AS
WITH mention AS (
    SELECT 1 AS source, body_key, body AS name, kind_of_body AS kind, fiscal_year, parent, province, city, county
    FROM w_candidate WHERE status <> 'quarantined'
    UNION ALL
    SELECT 2, i.body_key, i.body, i.body_kind, i.fiscal_year, CASE WHEN i.own THEN d.parent WHEN i.kind_of_body = 'department' THEN d.body END, d.province, d.city, d.county
    FROM w_form_instance i JOIN w_candidate d USING (document_key)
    WHERE (NOT i.own OR i.fiscal_year <> i.document_year) AND d.status <> 'quarantined'
    UNION ALL
    SELECT 3, name_key(s.unit_name), s.unit_name, 'unit', d.fiscal_year, d.body, d.province, d.city, d.county
    FROM archive.subordinate s JOIN w_candidate d USING (document_key)
    WHERE d.status <> 'quarantined' AND name_key(s.unit_name) <> d.body_key
      AND name_key(s.unit_name) NOT IN (SELECT body_key FROM w_candidate WHERE body_key IS NOT NULL AND kind_of_body = 'department' AND status <> 'quarantined')
)
SELECT body_key, kind, fiscal_year, first(name ORDER BY source, name) AS name,
       first(parent ORDER BY source, parent) FILTER (parent IS NOT NULL) AS parent,
       first(province ORDER BY source, province) FILTER (province IS NOT NULL) AS province,
       first(city ORDER BY source, city) FILTER (city IS NOT NULL) AS city,
       first(county ORDER BY source, county) FILTER (county IS NOT NULL) AS county
FROM mention
WHERE body_key IS NOT NULL AND body_key <> '' AND fiscal_year IS NOT NULL
GROUP BY body_key, kind, fiscal_year;

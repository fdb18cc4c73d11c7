-- one row per document and body of which it tells something: of itself, of the units whose forms it holds, of those it lists
CREATE TEMP TABLE w_body_mention AS
WITH mention AS (
    SELECT 1 AS source, c.document_key, c.body_key, c.body AS name, c.kind_of_body AS kind, c.fiscal_year, c.parent, r.place
    FROM w_candidate c LEFT JOIN w_document_region r USING (document_key) WHERE c.status <> 'quarantined'
    UNION ALL
    SELECT 2, i.document_key, i.body_key, i.body, i.body_kind, i.fiscal_year, CASE WHEN i.own THEN d.parent WHEN i.kind_of_body = 'department' THEN d.body END, NULL
    FROM w_form_instance i JOIN w_candidate d USING (document_key)
    WHERE (NOT i.own OR i.fiscal_year <> i.document_year) AND d.status <> 'quarantined'
    UNION ALL
    SELECT 3, d.document_key, s.body_key, s.name, 'unit', d.fiscal_year, d.body, s.place
    FROM w_listed_unit s JOIN w_candidate d USING (document_key)
    WHERE s.body_key NOT IN (SELECT body_key FROM w_candidate WHERE body_key IS NOT NULL AND kind_of_body = 'department' AND status <> 'quarantined')
)
SELECT m.* EXCLUDE (place), p.body_key AS parent_key, coalesce(m.place, b.place) AS place
FROM mention m LEFT JOIN w_body_in_document b ON b.document_key = m.document_key AND b.name = m.name
LEFT JOIN w_body_in_document p ON p.document_key = m.document_key AND p.name = m.parent
WHERE m.body_key IS NOT NULL AND m.body_key <> '';

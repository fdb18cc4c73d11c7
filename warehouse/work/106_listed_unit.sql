-- one row per unit that a department's document lists
CREATE TEMP TABLE w_listed_unit AS
SELECT DISTINCT d.document_key, b.name, b.body_key, b.place, d.fiscal_year, d.body AS parent, d.body_key AS parent_key
FROM archive.subordinate s JOIN w_candidate d USING (document_key)
JOIN w_body_in_document b ON b.document_key = s.document_key AND b.name = s.unit_name
WHERE d.status <> 'quarantined' AND b.body_key <> d.body_key;

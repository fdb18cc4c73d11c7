-- one row per unit and year: the department that lists it
CREATE TEMP TABLE w_listed_parent AS
SELECT name_key(s.unit_name) AS body_key, d.fiscal_year, min(d.body) AS parent
FROM archive.subordinate s JOIN w_candidate d USING (document_key)
WHERE d.status <> 'quarantined' AND name_key(s.unit_name) <> d.body_key
GROUP BY ALL;

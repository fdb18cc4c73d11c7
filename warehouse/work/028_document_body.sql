-- one row per document that names its body, with the key by which bodies are told apart. Documents of one name whose region is
-- open are one body unless they contradict each other: two of one year whose forms have hardly a figure in common, or totals and
-- balances of neighbouring years that all differ. Then what hangs together by figures is one, and each such group a body of its own.
-- Where the figures of a group agree with those of one body of that name whose region is known, it is that body. What a person says
-- (same_as, not_same_as) goes before all of it. standing: told, proven, open, apart or said.
CREATE TEMP TABLE w_document_body AS
WITH RECURSIVE own AS (
    SELECT d.document_key, m.name_key, m.told_key, m.is_open, m.place, n.rest, n.places, d.fiscal_year, d.kind, d.body_kind, d.correction, d.reason IS NULL AS is_read
    FROM archive.document d JOIN w_mentioned_body m ON m.document_key = d.document_key AND m.name = d.body JOIN w_body_name n ON n.name = d.body
), uncertain AS (
    SELECT * FROM own WHERE is_open AND is_read
), amount AS (
    -- what two editions of one document have in common, and two bodies of one name have not
    SELECT u.document_key, u.name_key, u.fiscal_year, u.kind, l.form, hash(l.form, l.line_code, l.line_name, l.column_code, l.amount_yuan) AS cell
    FROM uncertain u JOIN archive.line l USING (document_key) WHERE l.amount_yuan <> 0 AND u.name_key IN (SELECT name_key FROM uncertain GROUP BY name_key HAVING count(*) > 1)
), amounts AS (
    SELECT document_key, count(DISTINCT cell) AS cells FROM amount GROUP BY document_key
), shared AS (
    SELECT a.document_key, b.document_key AS other, count(DISTINCT a.cell) AS cells
    FROM amount a JOIN amount b ON b.name_key = a.name_key AND b.fiscal_year = a.fiscal_year AND b.kind = a.kind AND b.cell = a.cell AND b.document_key <> a.document_key
    GROUP BY ALL
), figure AS (
    SELECT u.name_key, coalesce(u.body_kind, '') AS body_kind, len(u.places) > 0 AS is_shared_name, t.* FROM uncertain u JOIN w_body_trace t USING (document_key) WHERE t.amount <> 0
), corrected AS (
    SELECT name_key, fiscal_year, kind, body_kind, min(document_key) AS document_key FROM uncertain WHERE NOT correction GROUP BY ALL HAVING count(*) = 1
), link AS (
    SELECT s.document_key, s.other FROM shared s JOIN amounts a USING (document_key) JOIN amounts b ON b.document_key = s.other WHERE s.cells * 4 >= least(a.cells, b.cells)
    UNION
    SELECT a.document_key, b.document_key FROM figure a JOIN figure b ON b.name_key = a.name_key AND b.body_kind = a.body_kind AND b.year = a.year AND b.what = a.what AND b.amount = a.amount AND b.document_key <> a.document_key
    UNION
    -- a correction (更正) differs from what it corrects by its nature: where one document alone can be meant, they are one body's
    SELECT unnest([c.document_key, one.document_key]), unnest([one.document_key, c.document_key])
    FROM uncertain c JOIN corrected one ON one.name_key = c.name_key AND one.fiscal_year = c.fiscal_year AND one.kind = c.kind AND one.body_kind IS NOT DISTINCT FROM c.body_kind
    WHERE c.correction
), reached AS (
    SELECT document_key, document_key AS other FROM uncertain
    UNION
    SELECT r.document_key, l.other FROM reached r JOIN link l ON l.document_key = r.other
), grouped AS (
    SELECT document_key, min(other) AS group_key FROM reached GROUP BY document_key
), slot AS (
    -- forms of one year that two groups print; of a handful of figures nothing can be told
    SELECT name_key FROM (
        SELECT DISTINCT a.name_key, a.fiscal_year, a.kind, coalesce(u.body_kind, '') AS body_kind, a.form, g.group_key
        FROM amount a JOIN amounts n USING (document_key) JOIN uncertain u USING (document_key) JOIN grouped g USING (document_key) WHERE n.cells >= 5
    ) GROUP BY name_key, fiscal_year, kind, body_kind, form HAVING count(DISTINCT group_key) > 1
), differing AS (
    -- groups never have such a figure in common, or they were one. One difference alone may be a restated balance, unless the
    -- name is known to be that of several bodies.
    SELECT name_key FROM (
        SELECT f.name_key, f.body_kind, f.is_shared_name, f.year, f.what FROM figure f JOIN grouped g USING (document_key) GROUP BY ALL HAVING count(DISTINCT g.group_key) > 1
    ) GROUP BY name_key, body_kind, is_shared_name HAVING count(*) > 1 OR is_shared_name
), contradicted AS (
    SELECT name_key FROM slot UNION SELECT name_key FROM differing
), candidate AS (
    -- bodies of that name whose region is known, and whose figures the group repeats
    SELECT g.group_key, k.told_key
    FROM grouped g JOIN own u USING (document_key) JOIN w_body_trace t USING (document_key)
    JOIN w_body_trace other ON other.year = t.year AND other.what = t.what AND other.amount = t.amount AND t.amount <> 0
    JOIN own k ON k.document_key = other.document_key AND k.place IS NOT NULL AND (len(u.places) = 0 AND k.rest = u.name_key OR list_contains(u.places, k.place) AND k.rest = u.rest)
), proven AS (
    SELECT group_key, min(told_key) AS told_key, count(DISTINCT told_key) AS bodies FROM candidate GROUP BY group_key
), decided AS (
    SELECT o.document_key, o.name_key, o.told_key, o.is_open,
           CASE WHEN p.bodies = 1 THEN p.told_key WHEN o.is_open AND c.name_key IS NOT NULL THEN left(g.group_key, 12) || '#' || o.name_key ELSE o.told_key END AS body_key,
           CASE WHEN p.bodies = 1 THEN 'proven' WHEN NOT o.is_open THEN 'told' WHEN c.name_key IS NOT NULL THEN 'apart' ELSE 'open' END AS standing
    FROM own o LEFT JOIN grouped g USING (document_key) LEFT JOIN proven p ON p.group_key = g.group_key
    LEFT JOIN contradicted c ON c.name_key = o.name_key AND o.is_read
), said AS (
    -- what a person says of one document and another
    SELECT c.document_key, c.field, min(c.value) AS other FROM archive.correction c JOIN decided d ON d.document_key = c.value WHERE c.field IN ('same_as', 'not_same_as') GROUP BY ALL
), parted AS (
    SELECT d.* EXCLUDE (body_key, standing), CASE WHEN o.body_key = d.body_key THEN left(d.document_key, 12) || '#' || d.told_key ELSE d.body_key END AS body_key,
           CASE WHEN o.body_key = d.body_key THEN 'said' ELSE d.standing END AS standing
    FROM decided d LEFT JOIN said s ON s.document_key = d.document_key AND s.field = 'not_same_as' LEFT JOIN decided o ON o.document_key = s.other
)
SELECT p.document_key, p.name_key, p.told_key, p.is_open, coalesce(o.body_key, p.body_key) AS body_key, CASE WHEN o.body_key IS NOT NULL THEN 'said' ELSE p.standing END AS standing
FROM parted p LEFT JOIN said s ON s.document_key = p.document_key AND s.field = 'same_as' LEFT JOIN parted o ON o.document_key = s.other;

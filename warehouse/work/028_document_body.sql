-- one row per document that names its body, with the key by which bodies are told apart: name and place where they settle it, else
-- the group in which figures and what is said of it put it (w_body_group). A group whose place is not known and whose figures are
-- those of one body of that name whose place is, is that body. What a person says (same_as, not_same_as) goes before all of it.
-- standing: told, proven, open (one group of that name), apart (one of several) or said.
CREATE TEMP TABLE w_document_body AS
WITH RECURSIVE keyed AS (
    SELECT o.*, g.group_key, g.proven_key, coalesce(g.is_alone, true) AS is_alone,
           CASE WHEN g.group_key IS NULL THEN o.told_key WHEN g.has_name THEN g.told_key ELSE left(g.group_key, 12) || '#' || g.told_key END AS body_key
    FROM w_own_body o LEFT JOIN w_body_group g USING (document_key)
), trace AS (
    SELECT k.document_key, k.rest, t.year, t.what, t.amount, t.digits, k.is_open AND k.group_key IS NOT NULL AS is_searching, k.place IS NOT NULL AND NOT k.is_open AS is_placed
    FROM keyed k JOIN w_body_trace t USING (document_key) WHERE t.amount <> 0
), agreeing AS (
    -- bodies of that name whose place is known, and whose figures the group repeats
    SELECT a.document_key, b.document_key AS other, count(*) AS agree, sum(a.digits) AS digits
    FROM trace a JOIN trace b ON b.rest = a.rest AND b.year = a.year AND b.what = a.what AND b.amount = a.amount
    WHERE a.is_searching AND b.is_placed GROUP BY ALL
), opposed AS (
    SELECT g.document_key, g.other, count(*) AS differ
    FROM agreeing g JOIN trace a ON a.document_key = g.document_key JOIN trace b ON b.document_key = g.other AND b.year = a.year AND b.what = a.what AND b.amount <> a.amount
    GROUP BY ALL
), proven AS (
    SELECT u.group_key, min(k.body_key) AS body_key
    FROM agreeing g LEFT JOIN opposed o USING (document_key, other) JOIN keyed u USING (document_key) JOIN keyed k ON k.document_key = g.other
    LEFT JOIN w_place_within w ON w.place = k.place AND w.above = u.place
    WHERE g.digits >= 4 AND g.agree >= coalesce(o.differ, 0)
      AND CASE WHEN u.places <> [] THEN list_contains(u.places, k.place) ELSE u.place IS NULL OR w.place IS NOT NULL END
    GROUP BY u.group_key HAVING count(DISTINCT k.body_key) = 1
), decided AS (
    SELECT k.document_key, k.name_key, k.told_key, k.family, k.is_open, k.proven_key, coalesce(p.body_key, k.body_key) AS body_key,
           CASE WHEN p.body_key IS NOT NULL THEN 'proven' WHEN NOT k.is_alone AND contains(k.body_key, '#') THEN 'apart' WHEN k.is_open THEN 'open' ELSE 'told' END AS standing
    FROM keyed k LEFT JOIN proven p USING (group_key)
), said AS (
    SELECT c.document_key, c.field, min(c.value) AS other FROM archive.correction c JOIN decided d ON d.document_key = c.value WHERE c.field IN ('same_as', 'not_same_as') GROUP BY ALL
), leaving AS (
    -- the document, and those that its figures prove to be of its body, unless the other is one of them
    SELECT d.document_key, min(s.document_key) AS said_of
    FROM said s JOIN decided a ON a.document_key = s.document_key JOIN decided o ON o.document_key = s.other AND o.body_key = a.body_key
    JOIN decided d ON d.document_key = a.document_key OR d.proven_key = a.proven_key AND o.proven_key IS DISTINCT FROM a.proven_key
    WHERE s.field = 'not_same_as' GROUP BY d.document_key
), parted AS (
    SELECT d.* EXCLUDE (body_key, standing), CASE WHEN l.document_key IS NULL THEN d.body_key ELSE left(l.said_of, 12) || '#' || d.told_key END AS body_key,
           CASE WHEN l.document_key IS NULL THEN d.standing ELSE 'said' END AS standing
    FROM decided d LEFT JOIN leaving l USING (document_key)
), edge AS (
    SELECT a.body_key, o.body_key AS other FROM said s JOIN parted a USING (document_key) JOIN parted o ON o.document_key = s.other
    WHERE s.field = 'same_as' AND a.body_key <> o.body_key
), linked AS (
    SELECT body_key, body_key AS other FROM edge
    UNION
    SELECT other, other FROM edge
    UNION
    SELECT l.body_key, e.other FROM linked l JOIN (FROM edge UNION SELECT other, body_key FROM edge) e ON e.body_key = l.other
), one AS (
    -- of several keys the one that nobody says to be another's
    SELECT l.body_key, arg_min(l.other, (contains(l.other, '#'), l.other IN (SELECT body_key FROM edge), l.other)) AS only_key FROM linked l GROUP BY l.body_key
)
SELECT p.document_key, p.name_key, p.told_key, p.family, p.is_open, coalesce(o.only_key, p.body_key) AS body_key, CASE WHEN o.only_key IS NOT NULL THEN 'said' ELSE p.standing END AS standing
FROM parted p LEFT JOIN one o USING (body_key);

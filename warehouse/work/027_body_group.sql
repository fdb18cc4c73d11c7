-- one row per document of a family (w_own_body): with which others of it the document is of one body. What figures prove is one:
-- editions that have a quarter of their cells in common, balances carried on and totals of a year before, plans that final accounts
-- repeat, a code that one body has. What is of one source, folder, department or place, or what makes up one publication in the files
-- of a folder, is one as well unless its figures contradict each other: forms of one year that have hardly a figure in common, or
-- totals of a year that differ. proven_key tells apart what figures prove, group_key both; is_alone where the family has one group.
CREATE TEMP TABLE w_body_group AS
WITH RECURSIVE doubted AS (
    FROM w_own_body WHERE family IS NOT NULL
), crowded AS (
    SELECT family, fiscal_year, kind FROM doubted GROUP BY ALL HAVING count(*) > 1
), amount AS (
    -- what two editions of one document have in common, whatever their unit, and two bodies of one name have not
    SELECT DISTINCT u.document_key, u.family, u.fiscal_year, u.kind, u.body_kind, l.form, hash(l.form, l.line_code, l.line_name, l.column_code, round(l.amount_yuan, -2)) AS cell
    FROM doubted u JOIN crowded USING (family, fiscal_year, kind) JOIN archive.line l USING (document_key) WHERE round(l.amount_yuan, -2) <> 0
), amounts AS (
    SELECT document_key, count(*) AS cells FROM amount GROUP BY document_key
), shared AS (
    SELECT a.document_key, b.document_key AS other, count(*) AS cells
    FROM amount a JOIN amount b ON b.family = a.family AND b.fiscal_year = a.fiscal_year AND b.kind = a.kind AND b.cell = a.cell AND b.document_key > a.document_key
    GROUP BY ALL
), trace AS (
    SELECT u.family, t.* FROM doubted u JOIN w_body_trace t USING (document_key) WHERE t.amount <> 0
), agreeing AS (
    SELECT a.document_key, b.document_key AS other, count(*) AS agree, sum(a.digits) AS digits
    FROM trace a JOIN trace b ON b.family = a.family AND b.year = a.year AND b.what = a.what AND b.amount = a.amount AND b.document_key > a.document_key
    GROUP BY ALL
), opposed AS (
    SELECT g.document_key, g.other, count(*) AS differ
    FROM agreeing g JOIN trace a ON a.document_key = g.document_key JOIN trace b ON b.document_key = g.other AND b.year = a.year AND b.what = a.what AND b.amount <> a.amount
    GROUP BY ALL
), corrected AS (
    SELECT family, fiscal_year, kind, body_kind, min(document_key) AS document_key FROM doubted WHERE NOT correction GROUP BY ALL HAVING count(*) = 1
), pair AS (
    SELECT s.document_key, s.other FROM shared s JOIN amounts a USING (document_key) JOIN amounts b ON b.document_key = s.other WHERE s.cells * 4 >= least(a.cells, b.cells)
    UNION ALL
    -- one round figure in common is chance
    SELECT g.document_key, g.other FROM agreeing g LEFT JOIN opposed o USING (document_key, other) WHERE g.digits >= 4 AND g.agree >= coalesce(o.differ, 0)
    UNION ALL
    -- a correction (更正) differs from what it corrects by its nature: where one document alone can be meant, they are one body's
    SELECT c.document_key, one.document_key FROM doubted c JOIN corrected one USING (family, fiscal_year, kind, body_kind) WHERE c.correction
), told AS (
    SELECT document_key, family, 'credit code ' || s.value AS word FROM doubted JOIN archive.official_statement s USING (document_key) WHERE s.statement = 'credit_code'
    UNION ALL
    -- a workbook without a year beside the document whose figures it has
    SELECT document_key, family, 'figures ' || concat_ws(' ', lines, sum_of_hashes, xor_of_hashes) FROM doubted JOIN w_document_content USING (document_key)
), word_of AS (
    SELECT family, word, min(document_key) AS document_key FROM told GROUP BY ALL
), link AS (
    SELECT document_key, other FROM pair UNION SELECT other, document_key FROM pair
    UNION
    SELECT t.document_key, w.document_key FROM told t JOIN word_of w USING (family, word)
    UNION
    SELECT w.document_key, t.document_key FROM told t JOIN word_of w USING (family, word)
), reached AS (
    SELECT document_key, document_key AS other FROM doubted
    UNION
    SELECT r.document_key, l.other FROM reached r JOIN link l ON l.document_key = r.other
), proven AS (
    SELECT document_key, min(other) AS proven_key FROM reached GROUP BY document_key
), member AS (
    SELECT u.*, p.proven_key FROM doubted u JOIN proven p USING (document_key)
), folder AS (
    SELECT document_key, inbox, list_filter(string_split(path, '/'), part -> part <> '') AS parts FROM archive.found
), part AS (
    SELECT m.family, m.proven_key, m.fiscal_year, m.kind, a.form, f.inbox, array_to_string(f.parts[:-2], '/') AS folder
    FROM member m JOIN crowded USING (family, fiscal_year, kind) JOIN folder f USING (document_key)
    LEFT JOIN (SELECT DISTINCT document_key, form FROM amount) a USING (document_key)
), overlapping AS (
    SELECT DISTINCT family, fiscal_year, kind, inbox, folder FROM part WHERE form IS NOT NULL
    GROUP BY family, fiscal_year, kind, inbox, folder, form HAVING count(DISTINCT proven_key) > 1
), evidence AS (
    SELECT family, proven_key, 'place' AS word FROM member WHERE NOT is_open
    UNION
    SELECT family, proven_key, 'source ' || f.source FROM member JOIN archive.fetched f USING (document_key)
    UNION
    -- a publication in several files: a form each, say. Two bodies' publications would have a form in common
    SELECT family, proven_key, concat_ws(' ', 'files of', fiscal_year, kind, inbox || '/' || folder)
    FROM part ANTI JOIN overlapping USING (family, fiscal_year, kind, inbox, folder)
    UNION
    -- a folder that has the body's name, or that of a place which no list has
    SELECT m.family, m.proven_key, 'folder ' || f.inbox || '/' || array_to_string(f.parts[1:depth], '/')
    FROM member m JOIN folder f USING (document_key), unnest(range(1, len(f.parts))) AS depths(depth)
    WHERE contains(name_key(f.parts[depth]), m.name_key) OR regexp_full_match(f.parts[depth], '[一-龥]{2,8}(省|市|州|县|区|旗|盟)') AND f.parts[depth] NOT IN (SELECT phrase FROM w_region_phrase)
    UNION
    SELECT m.family, m.proven_key, 'body ' || o.told_key
    FROM member m JOIN archive.document d USING (document_key) JOIN w_mentioned_body o ON o.document_key = d.document_key AND o.name = d.parent WHERE NOT o.is_open
    UNION
    SELECT m.family, m.proven_key, 'body ' || o.told_key
    FROM member m JOIN archive.subordinate s USING (document_key) JOIN w_mentioned_body o ON o.document_key = s.document_key AND o.name = s.unit_name WHERE NOT o.is_open
    UNION
    -- the same units of another department of that name: hardly
    SELECT m.family, m.proven_key, 'units ' || string_agg(s.unit_name, ' ' ORDER BY s.unit_name)
    FROM member m JOIN archive.subordinate s USING (document_key) GROUP BY m.family, m.proven_key, m.document_key HAVING count(*) > 1
), beside AS (
    SELECT family, word, min(proven_key) AS proven_key FROM evidence GROUP BY ALL
), hint AS (
    SELECT e.proven_key, b.proven_key AS other FROM evidence e JOIN beside b USING (family, word)
    UNION
    SELECT b.proven_key, e.proven_key FROM evidence e JOIN beside b USING (family, word)
), supposed AS (
    SELECT DISTINCT proven_key, proven_key AS other FROM member
    UNION
    SELECT s.proven_key, h.other FROM supposed s JOIN hint h ON h.proven_key = s.other
), joined AS (
    SELECT proven_key, min(other) AS group_key FROM supposed GROUP BY proven_key
), slot AS (
    -- forms of one year that two of them print; of a handful of figures nothing can be told
    SELECT DISTINCT j.group_key
    FROM (SELECT DISTINCT document_key, fiscal_year, kind, body_kind, form FROM amount) a
    JOIN amounts n USING (document_key) JOIN proven p USING (document_key) JOIN joined j USING (proven_key)
    WHERE n.cells >= 5
    GROUP BY j.group_key, a.fiscal_year, a.kind, a.body_kind, a.form HAVING count(DISTINCT p.proven_key) > 1
), differing AS (
    -- one difference alone may be a restated balance, unless the name is known to be that of several bodies
    SELECT group_key FROM (
        SELECT j.group_key, m.body_kind, m.is_open AND m.is_named AS is_shared_name, t.year, t.what
        FROM trace t JOIN member m USING (document_key) JOIN joined j USING (proven_key) WHERE t.what NOT LIKE 'budget%'
        GROUP BY ALL HAVING count(DISTINCT m.proven_key) > 1 AND count(DISTINCT t.amount) > 1
    ) GROUP BY group_key, body_kind, is_shared_name HAVING count(*) > 1 OR is_shared_name
), grouped AS (
    SELECT m.*, CASE WHEN j.group_key IN (SELECT group_key FROM slot UNION SELECT group_key FROM differing) THEN m.proven_key ELSE j.group_key END AS group_key
    FROM member m JOIN joined j USING (proven_key)
)
SELECT document_key, family, proven_key, group_key, min(group_key) OVER of_family = max(group_key) OVER of_family AS is_alone,
       -- where a family has several groups, the one whose name has the place is that of the place
       is_alone OR bool_or(is_named AND NOT is_open) OVER of_group AS has_name,
       arg_max(told_key, (length(coalesce(place, '')), told_key)) OVER of_group AS told_key
FROM grouped WINDOW of_family AS (PARTITION BY family), of_group AS (PARTITION BY family, group_key);

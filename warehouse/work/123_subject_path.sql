-- one row per document and path of names in its prose (类/款/项): the subject that it means
CREATE TEMP TABLE w_subject_path AS
WITH path AS (
    SELECT DISTINCT document_key, subject_path FROM archive.claim WHERE subject_path <> ''
    UNION
    SELECT DISTINCT document_key, subject_path FROM archive.glossary WHERE subject_path <> ''
), named AS (
    SELECT p.document_key, p.subject_path, d.fiscal_year, len(names) AS level, subject_name_key(names[1]) AS class, subject_name_key(names[2]) AS section,
           subject_name_key(names[-1]) AS own
    FROM (SELECT *, string_split(subject_path, '/') AS names FROM path) p JOIN w_candidate d USING (document_key)
    WHERE len(names) BETWEEN 1 AND 3
), called AS (
    -- what the lists say, and what the document itself prints: joined one after the other, so that no document is laid beside every other
    SELECT n.*, o.code, false AS printed, n.fiscal_year BETWEEN o.from_year AND o.to_year AS valid
    FROM named n JOIN w_subject_called o ON o.name_key = n.own AND length(o.code) = 1 + 2 * n.level AND o.document_key IS NULL
    UNION ALL
    SELECT n.*, o.code, true, true FROM named n JOIN w_subject_called o ON o.document_key = n.document_key AND o.name_key = n.own AND length(o.code) = 1 + 2 * n.level
), above AS (
    SELECT document_key, code, name_key FROM w_subject_called WHERE length(code) < 7
), meant AS (
    SELECT c.document_key, c.subject_path, c.code,
           max((coalesce(k.code, kp.code) IS NOT NULL)::INTEGER + (c.level = 3 AND coalesce(s.code, sp.code) IS NOT NULL)::INTEGER) AS agree, max(c.printed) AS printed, max(c.valid) AS valid
    FROM called c
    LEFT JOIN (FROM above WHERE document_key IS NULL) k ON k.code = left(c.code, 3) AND k.name_key = c.class
    LEFT JOIN above kp ON kp.document_key = c.document_key AND kp.code = left(c.code, 3) AND kp.name_key = c.class
    LEFT JOIN (FROM above WHERE document_key IS NULL) s ON s.code = left(c.code, 5) AND s.name_key = c.section
    LEFT JOIN above sp ON sp.document_key = c.document_key AND sp.code = left(c.code, 5) AND sp.name_key = c.section
    GROUP BY c.document_key, c.subject_path, c.code
), ranked AS (
    SELECT *, rank() OVER (PARTITION BY document_key, subject_path ORDER BY agree DESC, printed DESC, valid DESC NULLS LAST) AS place FROM meant WHERE agree > 0
)
-- a name that means two subjects means none
SELECT document_key, subject_path, min(code) AS code FROM ranked WHERE place = 1 GROUP BY document_key, subject_path HAVING count(*) = 1;

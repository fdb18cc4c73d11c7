-- Working tables: which document speaks for a body and year, and which subjects the names of its prose mean.

-- A document that is no longer current says nothing. Where several are current (pages, and a workbook beside them), facts
-- are taken from the one that says most, so that none is counted twice.
CREATE TEMP TABLE speaking AS
WITH said AS (
    SELECT document_key, count(*) AS claims, 0 AS evaluations FROM archive.claim GROUP BY document_key
    UNION ALL
    SELECT document_key, 0, count(*) FROM archive.evaluation GROUP BY document_key
), counted AS (
    SELECT document_key, sum(claims) AS claims, sum(evaluations) AS evaluations FROM said GROUP BY document_key
)
SELECT d.document_key, d.body_key, d.kind_of_body, d.fiscal_year, d.kind, v.department_key,
       c.claims > 0 AND row_number() OVER (PARTITION BY d.body_key, d.kind_of_body, d.fiscal_year, d.kind
           ORDER BY c.claims > 0 DESC, d.correction DESC, d.published_on DESC NULLS LAST, d.lines > 0 DESC, c.claims DESC, d.document_key) = 1 AS claims,
       c.evaluations > 0 AND row_number() OVER (PARTITION BY d.body_key, d.kind_of_body, d.fiscal_year, d.kind
           ORDER BY c.evaluations > 0 DESC, d.correction DESC, d.published_on DESC NULLS LAST, d.lines > 0 DESC, c.evaluations DESC, d.document_key) = 1 AS evaluations
FROM candidate d
JOIN counted c USING (document_key)
JOIN body_version v ON v.body_key = d.body_key AND v.body_kind = d.kind_of_body AND d.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
WHERE d.status = 'loaded';

-- Names of subjects: as the lists have them and in which years, as they were called before, and as a document prints them.
CREATE TEMP TABLE subject_called AS
SELECT DISTINCT code, subject_name_key(name) AS name_key, coalesce(valid_from_year, 0) AS from_year, coalesce(valid_to_year, 9999) AS to_year, NULL::VARCHAR AS document_key
FROM subject_version WHERE system = 'functional' AND name IS NOT NULL
UNION
SELECT code, subject_name_key(alias), 0, 0, NULL FROM subject_alias
UNION
SELECT DISTINCT c.code, subject_name_key(c.name), 0, 9999, i.document_key
FROM cell c JOIN form_instance i USING (instance) WHERE is_subject_code(c.code) AND subject_system(c.code) = 'functional' AND c.name <> '';

CREATE TEMP TABLE subject_path AS
WITH path AS (
    SELECT DISTINCT document_key, subject_path FROM archive.claim WHERE subject_path <> ''
    UNION
    SELECT DISTINCT document_key, subject_path FROM archive.glossary WHERE subject_path <> ''
), named AS (
    SELECT p.document_key, p.subject_path, d.fiscal_year, len(names) AS level, subject_name_key(names[1]) AS class, subject_name_key(names[2]) AS section,
           subject_name_key(names[-1]) AS own
    FROM (SELECT *, string_split(subject_path, '/') AS names FROM path) p JOIN candidate d USING (document_key)
    WHERE len(names) BETWEEN 1 AND 3
), called AS (
    -- what the lists say, and what the document itself prints: joined one after the other, so that no document is laid beside every other
    SELECT n.*, o.code, false AS printed, n.fiscal_year BETWEEN o.from_year AND o.to_year AS valid
    FROM named n JOIN subject_called o ON o.name_key = n.own AND length(o.code) = 1 + 2 * n.level AND o.document_key IS NULL
    UNION ALL
    SELECT n.*, o.code, true, true FROM named n JOIN subject_called o ON o.document_key = n.document_key AND o.name_key = n.own AND length(o.code) = 1 + 2 * n.level
), above AS (
    SELECT document_key, code, name_key FROM subject_called WHERE length(code) < 7
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

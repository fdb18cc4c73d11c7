-- The documents that a change touches by themselves: the changed ones, those that print a changed subject, and those that may mean
-- one by its name, as it was or as it will be called: in paths of the prose, classes in rows without a code, economic subjects in lists of
-- the prose. Names are compared as subject_name_key does; in a sentence it is enough that the name is in it.
CREATE TEMP TABLE renewed_document AS
WITH name AS (
    SELECT DISTINCT code, subject_name_key(unnest([was, becomes, code])) AS name_key FROM changed_subject
), path AS (
    SELECT DISTINCT document_key, subject_path FROM whole.claim WHERE subject_path <> '' AND EXISTS (FROM changed_subject)
    UNION
    SELECT DISTINCT document_key, subject_path FROM whole.glossary WHERE subject_path <> '' AND EXISTS (FROM changed_subject)
), meaning AS (
    SELECT subject_path FROM (SELECT subject_path, unnest(string_split(subject_path, '/')) AS part FROM (SELECT DISTINCT subject_path FROM path))
    WHERE subject_name_key(part) IN (SELECT name_key FROM name WHERE name_key IS NOT NULL)
), row_name AS (
    SELECT line_name FROM (SELECT DISTINCT line_name FROM whole.line WHERE line_code = '' AND EXISTS (FROM changed_subject WHERE length(code) = 3))
    WHERE subject_name_key(line_name) IN (SELECT name_key FROM name WHERE length(code) = 3 AND name_key IS NOT NULL)
), list AS (
    SELECT DISTINCT document_key, regexp_replace(sentence, '[()（）\[\]【】〔〕、，,。．.·“”"\s　]', '', 'g') AS words
    FROM whole.claim WHERE metric LIKE 'general_basic_%' AND EXISTS (FROM changed_subject WHERE subject_system(code) = 'economic')
)
SELECT document_key FROM changed_document
UNION
SELECT document_key FROM w_printed_subject WHERE code IN (SELECT code FROM changed_subject)
UNION
SELECT document_key FROM kept.w_printed_subject WHERE code IN (SELECT code FROM changed_subject)
UNION
SELECT document_key FROM path WHERE subject_path IN (SELECT subject_path FROM meaning)
UNION
SELECT document_key FROM whole.line WHERE line_code = '' AND line_name IN (SELECT line_name FROM row_name)
UNION
SELECT l.document_key FROM list l, name n WHERE subject_system(n.code) = 'economic' AND contains(l.words, n.name_key);

-- The documents that a change touches by themselves: the changed ones, those that print a changed subject, and those whose prose
-- names one as it was or as it will be called.
CREATE TEMP TABLE renewed_document AS
WITH name AS (
    SELECT subject_name_key(unnest([was, becomes, code])) AS name_key FROM changed_subject
), path AS (
    SELECT DISTINCT document_key, subject_path FROM whole.claim WHERE subject_path <> '' AND EXISTS (FROM changed_subject)
    UNION
    SELECT DISTINCT document_key, subject_path FROM whole.glossary WHERE subject_path <> '' AND EXISTS (FROM changed_subject)
), meaning AS (
    SELECT subject_path FROM (SELECT subject_path, unnest(string_split(subject_path, '/')) AS name FROM (SELECT DISTINCT subject_path FROM path))
    WHERE subject_name_key(name) IN (SELECT name_key FROM name WHERE name_key IS NOT NULL)
)
SELECT document_key FROM changed_document
UNION
SELECT document_key FROM w_printed_subject WHERE code IN (SELECT code FROM changed_subject)
UNION
SELECT document_key FROM kept.w_printed_subject WHERE code IN (SELECT code FROM changed_subject)
UNION
SELECT document_key FROM path WHERE subject_path IN (SELECT subject_path FROM meaning);

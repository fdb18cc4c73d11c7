-- one row per name of a subject: as the lists have it and in which years, as it was called before, and as a document
-- prints it
CREATE TEMP TABLE w_subject_called AS
SELECT DISTINCT code, subject_name_key(name) AS name_key, coalesce(valid_from_year, 0) AS from_year, coalesce(valid_to_year, 9999) AS to_year, NULL::VARCHAR AS document_key
FROM w_subject_version WHERE system = 'functional' AND name IS NOT NULL
UNION
SELECT code, subject_name_key(alias), 0, 0, NULL FROM w_subject_alias
UNION
SELECT DISTINCT c.code, subject_name_key(c.name), 0, 9999, i.document_key
-- a row of a hundred columns names its subject a hundred times
FROM (SELECT DISTINCT instance, code, name FROM w_cell) c JOIN w_form_instance i USING (instance)
WHERE is_subject_code(c.code) AND subject_system(c.code) = 'functional' AND c.name <> '';

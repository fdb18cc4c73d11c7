-- one row per document, subject that the lists lack and name that it prints for it: how often. The name is null where the subject
-- heads a column. It is told of a document by that document alone; what a subject is called is told by all of them together.
CREATE TEMP TABLE w_printed_subject AS
WITH printed AS (
    SELECT instance, code, name FROM w_cell WHERE is_subject_code(code)
    UNION ALL
    SELECT instance, column_code, NULL FROM w_cell WHERE is_subject_code(column_code)
)
SELECT i.document_key, p.code, p.name, count(*) AS times
FROM printed p JOIN w_form_instance i USING (instance)
WHERE p.code NOT IN (SELECT code FROM w_listed_subject)
GROUP BY ALL;

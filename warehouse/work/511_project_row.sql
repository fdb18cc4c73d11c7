-- one row per row of a form of projects that is a project: such forms print a subject's row and then the subject's projects under
-- the same code, which are parts of it
CREATE TEMP TABLE w_project_row AS
WITH line AS (
    SELECT f.document_key, c.instance, c.code, c.line_no, subject_name_key(any_value(c.name)) AS name
    FROM w_checked_form f JOIN w_cell c USING (instance)
    WHERE f.form IN (FROM w_project_form) AND c.code <> ''
    GROUP BY ALL
), known AS (
    SELECT NULL AS document_key, code, subject_name_key(name) AS name FROM w_subject_version
    UNION
    SELECT NULL, code, subject_name_key(alias) FROM w_subject_alias
    UNION
    SELECT f.document_key, c.code, subject_name_key(c.name) FROM w_checked_form f JOIN w_cell c USING (instance)
    WHERE f.form IN ('general_expenditure', 'expenditure') AND c.code <> ''
), subject AS (
    SELECT l.instance, l.code, min(l.line_no) AS line_no
    FROM line l JOIN known k ON k.code = l.code AND k.name = l.name AND coalesce(k.document_key, l.document_key) = l.document_key
    GROUP BY ALL
)
SELECT l.instance, l.code, l.line_no FROM line l JOIN subject s ON s.instance = l.instance AND s.code = l.code AND s.line_no <> l.line_no;

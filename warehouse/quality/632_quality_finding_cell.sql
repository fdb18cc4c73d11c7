-- one row per amount cell behind a finding
CREATE TABLE quality.finding_cell AS
WITH part AS (
    SELECT g.grp, unnest(g.actual_cells) AS cell, 'actual' AS role FROM w_failure_group g
    UNION ALL
    SELECT g.grp, unnest(g.expected_cells), 'expected' FROM w_failure_group g
    UNION ALL
    SELECT 'observed|' || o.comparison, unnest(list_concat(o.actual_cells, o.expected_cells)), 'about' FROM w_outcome o WHERE outcome = 'observed'
    UNION ALL
    SELECT d.grp, d.cell, 'wrong' FROM w_diagnosis d
), line AS (
    SELECT f.finding_key, i.document_key, i.body, i.form, c.line_no, c.code AS line_code, c.name AS line_name, c.column_code, p.role
    FROM part p JOIN w_found f USING (grp) JOIN w_cell c ON c.rowid = p.cell JOIN w_form_instance i USING (instance)
    UNION
    -- what a finding names itself: one cell, or a row
    SELECT f.finding_key, i.document_key, i.body, i.form, c.line_no, c.code, c.name, c.column_code, 'about'
    FROM w_found f JOIN w_form_instance i ON i.document_key = f.document_key AND i.form = f.form AND coalesce(i.body = f.body, true)
    JOIN w_cell c ON c.instance = i.instance AND c.code = coalesce(f.line_code, '') AND c.column_code = coalesce(f.column_code, c.column_code)
    WHERE coalesce(f.line_code, f.column_code) IS NOT NULL AND (f.line_code IS NOT NULL OR f.form LIKE 'three_public%')
      AND f.grp NOT IN (SELECT grp FROM part)
)
SELECT finding_key, document_key, body, form, line_no, line_code, line_name, column_code,
       first(role ORDER BY list_position(['wrong', 'actual', 'expected', 'about'], role)) AS role
FROM line
GROUP BY ALL
ORDER BY ALL;

COMMENT ON TABLE quality.finding_cell IS 'one row per amount cell behind a finding; join source.published_line by document_key, body, form, line_no, line_code, line_name and column_code';
COMMENT ON COLUMN quality.finding_cell.finding_key IS 'the finding, see quality.finding';
COMMENT ON COLUMN quality.finding_cell.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.finding_cell.body IS 'whose form it is';
COMMENT ON COLUMN quality.finding_cell.form IS 'code of the form';
COMMENT ON COLUMN quality.finding_cell.line_no IS 'place of the row in its form, from 1';
COMMENT ON COLUMN quality.finding_cell.line_code IS 'subject code, empty where the form has none; lists that stand beside each other share the place of a row';
COMMENT ON COLUMN quality.finding_cell.line_name IS 'the row''s name';
COMMENT ON COLUMN quality.finding_cell.column_code IS 'column';
COMMENT ON COLUMN quality.finding_cell.role IS 'wrong (the named cause), actual and expected (sides of a failed comparison), or about';

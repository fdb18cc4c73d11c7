-- one row per comparison that failed, with the finding that stands for it
CREATE TABLE quality.witness AS
WITH witness AS (
    SELECT grp, place, document_key, rule, body, form, line_code, column_code, page, expected, actual, sentence || '。' AS message FROM grouped
    UNION ALL
    SELECT e.grp, 1000000 + o.comparison, document_key, rule, body, form, line_code, column_code, page, expected, actual, message
    FROM outcome o JOIN explained e USING (comparison)
)
SELECT f.finding_key, g.document_key, g.rule, g.body, g.form, nullif(g.line_code, '') AS line_code, g.column_code, g.page,
       try_cast(g.expected AS DECIMAL(18, 2)) AS expected, try_cast(g.actual AS DECIMAL(18, 2)) AS actual, try_cast(g.actual - g.expected AS DECIMAL(18, 2)) AS difference, g.message
FROM witness g JOIN found f USING (grp)
ORDER BY f.finding_key, g.place, g.message;

COMMENT ON TABLE quality.witness IS 'one row per comparison that failed, with the finding that stands for it: a wrong total is one finding with as many witnesses as sums that it disturbs';
COMMENT ON COLUMN quality.witness.finding_key IS 'the finding, see quality.finding';
COMMENT ON COLUMN quality.witness.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.witness.rule IS 'the rule, see quality.rule';
COMMENT ON COLUMN quality.witness.body IS 'whose form it is';
COMMENT ON COLUMN quality.witness.form IS 'code of the form';
COMMENT ON COLUMN quality.witness.line_code IS 'subject code, or null';
COMMENT ON COLUMN quality.witness.column_code IS 'column';
COMMENT ON COLUMN quality.witness.page IS 'page from 1, or null';
COMMENT ON COLUMN quality.witness.expected IS 'in the unit of the finding';
COMMENT ON COLUMN quality.witness.actual IS 'in the unit of the finding';
COMMENT ON COLUMN quality.witness.difference IS 'actual less expected';
COMMENT ON COLUMN quality.witness.message IS 'one Chinese sentence with the figures';

-- one row per amount cell behind a finding
CREATE TABLE quality.finding_cell AS
WITH part AS (
    SELECT g.grp, unnest(g.actual_cells) AS cell, 'actual' AS role FROM grouped g
    UNION ALL
    SELECT g.grp, unnest(g.expected_cells), 'expected' FROM grouped g
    UNION ALL
    SELECT 'observed|' || o.comparison, unnest(list_concat(o.actual_cells, o.expected_cells)), 'about' FROM outcome o WHERE outcome = 'observed'
    UNION ALL
    SELECT d.grp, d.cell, 'wrong' FROM diagnosis d
), line AS (
    SELECT f.finding_key, i.document_key, i.body, i.form, c.line_no, c.column_code, p.role
    FROM part p JOIN found f USING (grp) JOIN cell c ON c.rowid = p.cell JOIN form_instance i USING (instance)
    UNION
    -- what a finding names itself: one cell, or a row
    SELECT f.finding_key, i.document_key, i.body, i.form, c.line_no, c.column_code, 'about'
    FROM found f JOIN form_instance i ON i.document_key = f.document_key AND i.form = f.form AND coalesce(i.body = f.body, true)
    JOIN cell c ON c.instance = i.instance AND c.code = coalesce(f.line_code, '') AND c.column_code = coalesce(f.column_code, c.column_code)
    WHERE coalesce(f.line_code, f.column_code) IS NOT NULL AND (f.line_code IS NOT NULL OR f.form LIKE 'three_public%')
      AND f.grp NOT IN (SELECT grp FROM part)
)
SELECT finding_key, document_key, body, form, line_no, column_code,
       first(role ORDER BY list_position(['wrong', 'actual', 'expected', 'about'], role)) AS role
FROM line
GROUP BY ALL
ORDER BY ALL;

COMMENT ON TABLE quality.finding_cell IS 'one row per amount cell behind a finding; join source.published_line by document_key, body, form, line_no and column_code';
COMMENT ON COLUMN quality.finding_cell.finding_key IS 'the finding, see quality.finding';
COMMENT ON COLUMN quality.finding_cell.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.finding_cell.body IS 'whose form it is';
COMMENT ON COLUMN quality.finding_cell.form IS 'code of the form';
COMMENT ON COLUMN quality.finding_cell.line_no IS 'place of the row in its form, from 1';
COMMENT ON COLUMN quality.finding_cell.column_code IS 'column';
COMMENT ON COLUMN quality.finding_cell.role IS 'wrong (the named cause), actual and expected (sides of a failed comparison), or about';

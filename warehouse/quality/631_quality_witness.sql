-- one row per comparison that failed, with the finding that stands for it
CREATE TABLE quality.witness AS
WITH witness AS (
    SELECT grp, place, document_key, rule, body, form, line_code, column_code, page, expected, actual, sentence || '。' AS message FROM w_failure_group
    UNION ALL
    SELECT e.grp, 1000000 + o.comparison, document_key, rule, body, form, line_code, column_code, page, expected, actual, message
    FROM w_outcome o JOIN w_explained_residual e USING (comparison)
)
SELECT f.finding_key, g.document_key, g.rule, g.body, g.form, nullif(g.line_code, '') AS line_code, g.column_code, g.page,
       try_cast(g.expected AS DECIMAL(18, 2)) AS expected, try_cast(g.actual AS DECIMAL(18, 2)) AS actual, try_cast(g.actual - g.expected AS DECIMAL(18, 2)) AS difference, g.message
FROM witness g JOIN w_found f USING (grp)
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

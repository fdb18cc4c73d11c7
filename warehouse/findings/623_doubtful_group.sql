-- one row per group that is no word against the publisher: an amount of it was read with doubt, or something of its form was not read
CREATE TEMP TABLE w_doubtful_group AS
SELECT g.grp
FROM (SELECT grp, unnest(list_concat(coalesce(actual_cells, []), coalesce(expected_cells, []))) AS cell FROM w_failure_group) g JOIN w_cell c ON c.rowid = g.cell
WHERE c.confidence < 1
UNION
SELECT g.grp FROM w_failure_group g JOIN archive.remark r ON r.document_key = g.document_key AND r.form = g.form AND r.severity = 'error';

-- one row per group with an amount that was read with doubt: it is no word against the publisher
CREATE TEMP TABLE w_doubtful_group AS
SELECT DISTINCT g.grp
FROM (SELECT grp, unnest(list_concat(coalesce(actual_cells, []), coalesce(expected_cells, []))) AS cell FROM w_failure_group) g JOIN w_cell c ON c.rowid = g.cell
WHERE c.confidence < 1;

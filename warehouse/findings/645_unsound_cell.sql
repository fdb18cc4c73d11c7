-- one row per amount cell that was read with doubt or that an error rests on: where a change is named that would mend it, on
-- every cell that this would change; else on every cell of the comparisons that failed
CREATE TEMP TABLE w_unsound_cell AS
WITH named AS (
    SELECT f.finding_key, r.cell
    FROM w_found f
    JOIN w_failure_group g ON g.grp = f.grp AND g.named AND g.rank = 1
    JOIN w_repair_cell r ON r.kind = g.kind AND r.place = g.spot AND r.variant = g.variant
), error AS (
    SELECT n.cell FROM named n JOIN quality.finding f USING (finding_key) WHERE f.severity = 'error'
    UNION
    SELECT c.rowid
    FROM quality.finding_cell p
    JOIN quality.finding f USING (finding_key)
    JOIN w_form_instance i ON i.document_key = p.document_key AND i.form = p.form AND i.body IS NOT DISTINCT FROM p.body
    JOIN w_cell c ON c.instance = i.instance AND c.line_no = p.line_no AND c.code = p.line_code AND c.name = p.line_name AND c.column_code = p.column_code
    WHERE f.severity = 'error' AND p.finding_key NOT IN (SELECT finding_key FROM named)
)
SELECT c.rowid AS cell, c.instance, c.line_no, c.code, c.name, c.column_code, c.confidence, e.cell IS NOT NULL AS has_error
FROM w_cell c LEFT JOIN error e ON e.cell = c.rowid
WHERE c.confidence < 1 OR e.cell IS NOT NULL;

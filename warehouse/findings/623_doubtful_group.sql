-- one row per group that is no word against the publisher: a figure in it was read with doubt, or one may be missing that the
-- reader left out, of a form in it or, where a figure is missing, of any form of the document
CREATE TEMP TABLE w_doubtful_group AS
WITH cell AS (
    SELECT grp, document_key, coalesce(line_code, '') AS code, unnest(list_concat(coalesce(actual_cells, [NULL]), coalesce(expected_cells, [NULL]))) AS cell
    FROM w_failure_group
), unit AS (
    SELECT DISTINCT k.grp, i.document_key, i.form, i.unit FROM cell k JOIN w_cell c ON c.rowid = k.cell JOIN w_form_instance i ON i.instance = c.instance
), doubt AS (
    SELECT DISTINCT k.grp, false AS left_out FROM cell k JOIN w_cell c ON c.rowid = k.cell WHERE c.confidence < 1
    UNION
    -- a figure of a sentence or of an evaluation, which no arithmetic proves, on a page that was recognised in a picture
    SELECT g.grp, false FROM w_failure_group g JOIN w_recognised_page p USING (document_key, page)
    WHERE len(coalesce(g.actual_cells, [])) = 0 OR len(coalesce(g.expected_cells, [])) = 0
    UNION
    SELECT k.grp, true FROM cell k JOIN w_cell c ON c.rowid = k.cell JOIN w_left_out l ON l.instance = c.instance
    WHERE l.code IS NULL AND l.column_code IS NULL OR l.code = c.code OR l.column_code = c.column_code
    UNION
    SELECT k.grp, true FROM cell k JOIN w_left_out l USING (document_key) WHERE k.cell IS NULL AND (l.code IS NULL OR l.code = k.code)
    UNION
    -- none of the columns that a total is of holds a figure, and a table of the document was read as no form, or the form does not add
    -- up at large: they may stand in what was not read
    SELECT g.grp, true FROM w_failure_group g JOIN archive.remark r ON r.document_key = g.document_key
    WHERE g.rule = 'economic_columns_sum' AND g.expected_cells IS NULL
      AND (r.rule = 'read_other_table' OR r.rule = 'read_form_does_not_add_up' AND r.form = g.form)
    UNION
    -- no row has a figure in the column: all of them may stand in another one
    SELECT g.grp, false FROM w_failure_group g WHERE g.rule = 'columns_sum' AND g.actual_cells IS NULL
      AND NOT EXISTS (FROM w_cell c JOIN w_form_instance i USING (instance)
                      WHERE i.document_key = g.document_key AND i.form = g.form AND c.column_code = g.column_code)
    UNION
    -- a figure is missing, and the form has a column that no code is known for: it may stand there
    SELECT k.grp, false FROM cell k JOIN w_failure_group g USING (grp)
    JOIN archive.remark r ON r.document_key = g.document_key AND r.form = g.form AND r.rule = 'read_unknown_column'
    WHERE k.cell IS NULL
    UNION
    SELECT g.grp, d.left_out FROM w_failure_group g JOIN w_doubtful_form d USING (document_key, form)
    UNION
    -- the other form that it is compared with
    SELECT k.grp, d.left_out FROM cell k JOIN w_cell c ON c.rowid = k.cell JOIN w_form_instance i USING (instance)
    JOIN w_doubtful_form d ON d.document_key = i.document_key AND d.form = i.form
    UNION
    -- forms in two units, one of which no form states: it may be the other one
    SELECT a.grp, false FROM unit a JOIN unit b ON b.grp = a.grp AND b.form <> a.form AND b.unit <> a.unit
    JOIN archive.remark r ON r.document_key = a.document_key AND r.form = a.form AND r.rule = 'read_unit_assumed'
    UNION
    -- a subject has no figure in a form: it may stand in a row that was read with another code, in whichever form that is
    SELECT k.grp, d.left_out FROM cell k JOIN w_doubtful_form d USING (document_key) WHERE k.cell IS NULL AND k.code <> ''
)
SELECT grp, bool_and(left_out) AS left_out FROM doubt GROUP BY grp;

-- one row per observation that is no word against the publisher: the row of a form, or the form at large, was read with doubt, or
-- what it rests on was recognised in a picture: words have no arithmetic that proves them. What names no page rests on the cover.
CREATE TEMP TABLE w_doubtful_observation AS
WITH observed AS (
    SELECT o.comparison, o.document_key, o.form, o.line_code, o.page FROM w_outcome o JOIN w_check_file r USING (rule)
    WHERE o.outcome = 'observed' AND r.origin = 'publisher'
), doubt AS (
    SELECT o.comparison, d.left_out FROM observed o JOIN w_doubtful_form d USING (document_key, form)
    UNION
    SELECT o.comparison, false FROM observed o JOIN w_form_instance i USING (document_key, form) JOIN w_cell c USING (instance)
    WHERE c.code = o.line_code AND c.confidence < 1
    UNION
    SELECT o.comparison, false FROM observed o JOIN w_recognised_page p ON p.document_key = o.document_key AND p.page = coalesce(o.page, 1)
)
SELECT comparison, bool_and(left_out) AS left_out FROM doubt GROUP BY comparison;

-- one row per form of which the reader left amounts out, with the subject (empty: a row without code) and the column where it
-- knows which; neither means that any may be missing. Remarks on a sheet are about the forms that begin on it.
CREATE TEMP TABLE w_left_out AS
SELECT DISTINCT r.document_key, i.instance, r.line_code AS code, r.column_code
FROM archive.remark r JOIN w_reader_rule u USING (rule)
JOIN archive.form f ON f.document_key = r.document_key AND (f.form = r.form OR r.form IS NULL AND f.page = r.page)
JOIN w_form_instance i ON i.document_key = f.document_key AND i.form = f.form AND i.body_as_read = coalesce(f.body, '')
WHERE u.leaves_out;

-- one row per form of a document of which the reader doubts more than single amounts; left_out: for something of it was not read
CREATE TEMP TABLE w_doubtful_form AS
SELECT document_key, form, false AS left_out FROM archive.remark
-- a row or a column of the form is not what it seems, the form does not add up at large, or it may be another one
WHERE form IS NOT NULL
  -- a warning of an unknown column says that headings may run together, and what stands below them
  AND (rule = 'read_unknown_column' AND severity = 'warning' OR rule IN ('read_form_does_not_add_up', 'read_name_in_doubt', 'read_column_in_doubt', 'read_columns_uncertain', 'read_code_odd', 'read_code_missing', 'read_form_doubtful'))
UNION
SELECT document_key, form, true FROM archive.remark WHERE form IS NOT NULL AND severity = 'error';

-- one row per amount column of forms: its code as in source.published_line.column_code, and its Chinese title
CREATE TABLE meta.form_column AS
SELECT column_code, title FROM w_column_title
ORDER BY column_code;

COMMENT ON TABLE meta.form_column IS 'one row per amount column of forms. Columns of forms that have economic subjects across have the subject''s code instead, see dim_subject';
COMMENT ON COLUMN meta.form_column.column_code IS 'its code, as in source.published_line.column_code';
COMMENT ON COLUMN meta.form_column.title IS 'its title in Chinese';

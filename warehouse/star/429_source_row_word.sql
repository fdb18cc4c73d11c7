-- one row per row of a form and column in which the form tells something of it in words
CREATE TABLE source.row_word AS
SELECT document_key, form, body, line_no, heading, any_value(text ORDER BY text) AS text
FROM archive.row_word GROUP BY ALL ORDER BY ALL;

COMMENT ON TABLE source.row_word IS 'what forms tell of their rows in words beside the amounts, as codes and kinds of projects (财决06, 05-2, 08-2) and remarks: one row per row and column';
COMMENT ON COLUMN source.row_word.document_key IS 'the document, see source.document';
COMMENT ON COLUMN source.row_word.form IS 'code of the form, see meta.form';
COMMENT ON COLUMN source.row_word.body IS 'whose form it is, as read';
COMMENT ON COLUMN source.row_word.line_no IS 'place of the row in its form, from 1, as in source.published_line';
COMMENT ON COLUMN source.row_word.heading IS 'heading of the column, such as 二级项目代码';
COMMENT ON COLUMN source.row_word.text IS 'as printed, without blanks';

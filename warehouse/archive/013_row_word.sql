-- What forms tell of their rows in words.
CREATE TABLE row_word (
    document_key VARCHAR NOT NULL,
    form         VARCHAR NOT NULL,
    body         VARCHAR,
    line_no      INTEGER NOT NULL,
    heading      VARCHAR NOT NULL,
    text         VARCHAR NOT NULL
);
COMMENT ON TABLE row_word IS 'one row per row of a form and column of words: codes and kinds of projects, remarks';

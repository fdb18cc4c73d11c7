-- What bodies state of themselves beside their names.
CREATE TABLE official_statement (
    document_key VARCHAR NOT NULL,
    statement    VARCHAR NOT NULL,
    value        VARCHAR NOT NULL
);
COMMENT ON TABLE official_statement IS 'one row per document and thing that its cover sheet states of the body: codes, nature, place in the budget';

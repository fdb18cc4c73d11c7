-- Where the bytes of documents were fetched.
CREATE TABLE fetched (
    document_key  VARCHAR NOT NULL,
    source        VARCHAR NOT NULL,
    url           VARCHAR NOT NULL,
    listing       VARCHAR NOT NULL,
    file_name     VARCHAR NOT NULL,
    fetched_at    TIMESTAMP NOT NULL,
    last_modified VARCHAR
);
COMMENT ON TABLE fetched IS 'one row per address at which certain bytes were met for the first time';

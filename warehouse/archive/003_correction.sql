-- What people said of documents, and was followed when they were read.
CREATE TABLE correction (
    document_key VARCHAR NOT NULL,
    hash         VARCHAR NOT NULL,
    field        VARCHAR NOT NULL,
    form         VARCHAR NOT NULL,
    value        VARCHAR NOT NULL
);
COMMENT ON TABLE correction IS 'one row per thing that a person said of a document; a document whose hash is no longer that of jobs/corrections is read again';

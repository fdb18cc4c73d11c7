-- Where the bytes of documents lay.
CREATE TABLE found (
    document_key VARCHAR NOT NULL,
    inbox        VARCHAR NOT NULL,
    path         VARCHAR NOT NULL,
    region       VARCHAR,
    first_seen   TIMESTAMP NOT NULL,
    last_seen    TIMESTAMP NOT NULL
);
COMMENT ON TABLE found IS 'one row per path of an inbox at which certain bytes were met; region is what a person says of the folder or the source, in the words of jobs/regions.yml or jobs/sources.yml';

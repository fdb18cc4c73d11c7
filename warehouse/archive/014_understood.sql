-- What was learned of a document, in a hash, and the version that came to it last: who understands it again and comes to the same
-- writes nothing else. Not kept of what was not understood, nor of what was read before this was kept.
CREATE TABLE understood (
    document_key VARCHAR NOT NULL,
    content      VARCHAR NOT NULL,
    version      VARCHAR NOT NULL
);
COMMENT ON TABLE understood IS 'one row per document that was understood: a hash of what was learned of it, and the version that came to it last';

-- What files of inboxes were when their bytes were hashed, so that none is hashed again that is the same.
CREATE TABLE seen_file (
    path         VARCHAR NOT NULL,
    bytes        BIGINT NOT NULL,
    modified     VARCHAR NOT NULL,
    changed      VARCHAR NOT NULL,
    inode        VARCHAR NOT NULL,
    document_key VARCHAR NOT NULL
);
COMMENT ON TABLE seen_file IS 'one row per path at which a file was hashed: its size, times and inode then, and the hash of its bytes';

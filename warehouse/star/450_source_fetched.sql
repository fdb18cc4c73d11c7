-- one row per address of a publisher at which the bytes of a document were fetched
CREATE TABLE source.fetched AS
SELECT document_key, source, url, listing, file_name, fetched_at AS first_seen, last_modified
FROM archive.fetched
ORDER BY ALL;

COMMENT ON TABLE source.fetched IS 'one row per address of a publisher at which the bytes of a document were fetched; of an archive its own, and not one for each file in it';
COMMENT ON COLUMN source.fetched.document_key IS 'SHA-256 of the bytes, see source.document';
COMMENT ON COLUMN source.fetched.source IS 'name of the source in jobs/sources.yml';
COMMENT ON COLUMN source.fetched.url IS 'address of the file';
COMMENT ON COLUMN source.fetched.listing IS 'address of the page that linked to it';
COMMENT ON COLUMN source.fetched.file_name IS 'name under which it was taken in';
COMMENT ON COLUMN source.fetched.first_seen IS 'when these bytes were fetched there first, UTC';
COMMENT ON COLUMN source.fetched.last_modified IS 'when the publisher says that it was last changed, in its words; null where it says nothing';

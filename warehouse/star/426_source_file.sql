-- one row per file that had a document's bytes
CREATE TABLE source.file AS
SELECT f.document_key, f.inbox, f.path, w.source, w.url AS address, f.region AS region_said, f.first_seen, f.last_seen
FROM archive.found f
LEFT JOIN (SELECT document_key, file_name, min(source) AS source, min(url) AS url FROM archive.fetched GROUP BY ALL) w
       ON w.document_key = f.document_key AND (f.path = w.source || '/' || w.file_name OR ends_with(f.path, '/' || w.file_name))
ORDER BY f.document_key, f.inbox, f.path;

COMMENT ON TABLE source.file IS 'one row per file that had a document''s bytes, in an inbox or in an archive in one; files that lay there before this was kept have none';
COMMENT ON COLUMN source.file.document_key IS 'the document, see source.document';
COMMENT ON COLUMN source.file.inbox IS 'the folder that was looked through';
COMMENT ON COLUMN source.file.path IS 'where in it, with slashes; of a member of an archive goes on within the archive';
COMMENT ON COLUMN source.file.source IS 'name of the source in jobs/sources.yml that it was fetched from; null for others';
COMMENT ON COLUMN source.file.address IS 'address that it was fetched from; null for others';
COMMENT ON COLUMN source.file.region_said IS 'what jobs/regions.yml or jobs/sources.yml say of its folder or source, as written; null where they say nothing';
COMMENT ON COLUMN source.file.first_seen IS 'when it was first met there, UTC';
COMMENT ON COLUMN source.file.last_seen IS 'when a run last met it there, UTC';

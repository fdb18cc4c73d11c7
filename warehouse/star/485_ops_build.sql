-- one row: how this release was built
CREATE TABLE ops.build AS
SELECT coalesce(getvariable('build_kind'), 'whole') AS kind, getvariable('build_base')::VARCHAR AS base,
       coalesce(getvariable('build_documents'), (SELECT count(*) FROM archive.document))::BIGINT AS documents, getvariable('build_reason')::VARCHAR AS reason;

COMMENT ON TABLE ops.build IS 'one row: how this release was built; what it holds is the same either way';
COMMENT ON COLUMN ops.build.kind IS 'whole: of every document of the archive; renewed: the release before, with what hangs together with new and changed documents made anew';
COMMENT ON COLUMN ops.build.base IS 'the release that was renewed; null where it was built whole';
COMMENT ON COLUMN ops.build.documents IS 'number of documents of which it was built anew';
COMMENT ON COLUMN ops.build.reason IS 'why it was built whole, null where it was renewed';

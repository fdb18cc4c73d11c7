-- The lines of an archive that a warehouse built from it must have: those of documents that were loaded, or whose body or
-- year another document may tell.
SELECT count(*) FROM line JOIN document USING (document_key) WHERE reason IS NULL OR reason IN ('year_unknown', 'body_unknown');

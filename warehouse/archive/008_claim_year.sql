-- The year that a figure of the prose is of. Null where a document was read before it was kept: it is read again when it is outdated.
ALTER TABLE claim ADD COLUMN year INTEGER;

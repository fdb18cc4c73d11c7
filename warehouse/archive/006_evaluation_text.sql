-- What self-evaluation forms say in sentences. Null where a document was read before these were kept: it is read again when it is outdated.
ALTER TABLE evaluation ADD COLUMN goal VARCHAR;
ALTER TABLE evaluation ADD COLUMN completion VARCHAR;
ALTER TABLE evaluation ADD COLUMN process VARCHAR;
ALTER TABLE evaluation ADD COLUMN conclusion VARCHAR;
ALTER TABLE evaluation ADD COLUMN problems VARCHAR;
ALTER TABLE evaluation ADD COLUMN improvements VARCHAR;
ALTER TABLE evaluation_budget ADD COLUMN reason VARCHAR;
ALTER TABLE indicator ADD COLUMN reason VARCHAR;

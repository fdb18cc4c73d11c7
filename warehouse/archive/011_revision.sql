-- Which reading of a document its evidence is of: other evidence has another revision. Null where it was read before this was kept.
ALTER TABLE document ADD COLUMN revision VARCHAR;

-- Where a document is from is told by the warehouse, out of what is kept; it was a guess by the pattern of a name.
ALTER TABLE document DROP COLUMN province;
ALTER TABLE document DROP COLUMN city;
ALTER TABLE document DROP COLUMN county;

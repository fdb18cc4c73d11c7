-- The schemas of the warehouse. It is built from the archive, attached as
-- "archive", and the lists in warehouse/reference; from nothing else, and in an order that files cannot disturb.

-- the evidence: what documents print, cell by cell
CREATE SCHEMA source;
-- what was checked, and what did not add up
CREATE SCHEMA quality;
-- what runs did
CREATE SCHEMA ops;
-- what codes mean: forms, columns, metrics, closed lists of values
CREATE SCHEMA meta;

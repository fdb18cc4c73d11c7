-- Working table: one row per release, with the text of its manifest, null where it has none.
CREATE TABLE manifest (id VARCHAR, text VARCHAR);

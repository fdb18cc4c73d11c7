-- One of them.
INSERT INTO lake_file VALUES (?, ?, ?, ?);

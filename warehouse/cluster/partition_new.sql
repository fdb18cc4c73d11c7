-- A partition of a run.
INSERT INTO partition (run, number, documents, outdated) VALUES (?, ?, ?, ?)

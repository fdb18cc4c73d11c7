-- What a run did about a file.
INSERT INTO run_document VALUES (?, ?, ?, ?, ?, ?);

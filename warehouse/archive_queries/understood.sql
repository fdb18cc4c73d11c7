-- Notes what was learned of a document, and by which version.
INSERT INTO understood VALUES (?, ?, ?);

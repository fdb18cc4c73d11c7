-- Notes where a document was fetched.
INSERT INTO fetched VALUES (?, ?, ?, ?, ?, ?, ?);

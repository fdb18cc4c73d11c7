-- Notes that a version came to what is kept of a document.
UPDATE understood SET version = ? WHERE document_key = ?;

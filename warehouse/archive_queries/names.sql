-- The names under which each document was met.
SELECT document_key, file_name FROM copy;

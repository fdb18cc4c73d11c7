-- Notes a name under which a document was met, once.
INSERT INTO copy
SELECT a.document_key, a.file_name FROM (SELECT ?::VARCHAR AS document_key, ?::VARCHAR AS file_name) a
WHERE NOT EXISTS (FROM copy c WHERE c.document_key = a.document_key AND c.file_name = a.file_name);

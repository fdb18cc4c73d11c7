-- The file names of all documents.
SELECT DISTINCT file_name FROM source.document ORDER BY file_name;

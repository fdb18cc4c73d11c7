-- The tables of the archive (whole), and whether a row is evidence of a document. What runs did is history, and where files lay and
-- were fetched is told of all documents in each release; by which version a document came out the same again is told in none.
SELECT table_name, bool_or(column_name = 'document_key') AND table_name NOT IN ('run_document', 'found', 'fetched', 'seen_file', 'understood') AS is_evidence
FROM duckdb_columns() WHERE database_name = 'whole' AND schema_name = 'main'
GROUP BY table_name ORDER BY table_name;

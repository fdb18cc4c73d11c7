-- How many documents are kept.
SELECT count(*) FROM document;

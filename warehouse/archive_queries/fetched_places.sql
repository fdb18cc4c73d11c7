-- The documents that were fetched, each with its address.
SELECT document_key || ' ' || url FROM fetched;

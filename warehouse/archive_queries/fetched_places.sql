-- The documents that were fetched, each with its address, and the address.
SELECT document_key || ' ' || url, url FROM fetched;

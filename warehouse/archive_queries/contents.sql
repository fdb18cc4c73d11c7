-- A hash of what was learned of each document that was understood.
SELECT document_key, content FROM understood;

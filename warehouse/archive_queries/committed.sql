-- How much is kept of a document.
WITH asked AS (SELECT ?::VARCHAR AS document_key)
SELECT (SELECT count(*) FROM line JOIN asked USING (document_key)) AS lines,
       (SELECT count(*) FROM claim JOIN asked USING (document_key)) AS claims,
       (SELECT count(*) FROM evaluation JOIN asked USING (document_key)) AS evaluations;

-- The fiscal year of each document.
 LEFT JOIN {database}.source.document d ON d.document_key = t.document_key

-- Bodies and documents that are elsewhere though they were not built anew, so that rows lie elsewhere that neither came nor went. There
-- are none as long as a body's key tells its place and a document is built anew with its body.
SELECT department_key::VARCHAR FROM body_was w JOIN place_of_body p USING (department_key) WHERE p.province IS DISTINCT FROM w.province
UNION ALL
SELECT document_key FROM document_was w FULL JOIN place_of_document p USING (document_key)
WHERE (p.province IS DISTINCT FROM w.province OR p.year IS DISTINCT FROM w.year) AND document_key NOT IN (SELECT document_key FROM renewed_document);

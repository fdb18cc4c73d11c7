-- The bodies of which the documents to be built anew told something in the last release, and their versions in it (released).
CREATE TEMP TABLE renewed_body AS
SELECT DISTINCT body_key FROM kept.w_body_mention WHERE document_key IN (SELECT document_key FROM renewed_document);
CREATE TEMP TABLE renewed_department AS
SELECT department_key FROM released.dim_department WHERE body_key IN (SELECT stable_key('body|' || body_key) FROM renewed_body);

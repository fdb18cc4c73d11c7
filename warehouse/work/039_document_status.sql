-- one row per document: its status among the documents of its body, before the checks
CREATE TEMP TABLE w_document_status AS
SELECT document_key, status FROM w_candidate;

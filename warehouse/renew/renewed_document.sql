-- The documents that are built anew.
CREATE TEMP TABLE renewed_document (document_key VARCHAR);

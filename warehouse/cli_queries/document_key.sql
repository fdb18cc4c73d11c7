-- The documents whose key begins so.
SELECT document_key FROM source.document WHERE starts_with(document_key, ?);

-- All that is known of one document.
SELECT * FROM source.document WHERE document_key = ?;

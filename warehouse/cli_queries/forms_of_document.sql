-- The forms that one document has amounts of.
SELECT DISTINCT form FROM source.published_line WHERE document_key = ? ORDER BY form;

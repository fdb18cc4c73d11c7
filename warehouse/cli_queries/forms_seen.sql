-- The forms that were seen in one document, whether or not it was loaded.
SELECT form, title, body, unit, page, lines FROM source.form WHERE document_key = ? ORDER BY page, form, body;

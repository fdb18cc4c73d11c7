-- The forms of one document, and how far each was checked.
SELECT form, body, page, unit, lines, verified_lines, counts FROM quality.form WHERE document_key = ? ORDER BY page, form, body;

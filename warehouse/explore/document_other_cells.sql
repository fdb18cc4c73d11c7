-- The cells of tables that no form fits, of a document.
SELECT page, sheet, table_no, title, row_no, row_path, column_path, printed, unit, amount_yuan, x0, y0, x1, y1, confidence
FROM source.other_cell WHERE document_key = ?
ORDER BY page NULLS LAST, sheet, table_no, row_no, x0
LIMIT 5000;

-- one row per amount cell of a table that no form fits, or that stands in a form whose reader could not place it
CREATE TABLE source.other_cell AS
SELECT document_key, page, sheet, table_no, title, form, row_no, row_code, row_path, column_path, printed, unit, amount_yuan, x0, y0, x1, y1, method, confidence
FROM archive.other_cell
ORDER BY document_key, cell_no;

COMMENT ON TABLE source.other_cell IS 'one row per amount cell of a table that no form fits, or of a form whose row or column was not recognised; no fact is made of it. Not every document counts: join source.document and look at its status';
COMMENT ON COLUMN source.other_cell.document_key IS 'the document, see source.document';
COMMENT ON COLUMN source.other_cell.page IS 'page from 1; null in a workbook';
COMMENT ON COLUMN source.other_cell.sheet IS 'sheet name; null in a PDF';
COMMENT ON COLUMN source.other_cell.table_no IS 'place of the table among such tables of the document, from 1';
COMMENT ON COLUMN source.other_cell.title IS 'the table''s title as printed above it or in it; null where none is';
COMMENT ON COLUMN source.other_cell.form IS 'code of the form in which the amount stands and was not placed; null where the table is no known form';
COMMENT ON COLUMN source.other_cell.row_no IS 'place of the row among those of the table that have such amounts, from 1';
COMMENT ON COLUMN source.other_cell.row_code IS 'code printed before the row''s name, or empty';
COMMENT ON COLUMN source.other_cell.row_path IS 'names of the row from left to right, joined by /';
COMMENT ON COLUMN source.other_cell.column_path IS 'headings over the cell from the top down, joined by /';
COMMENT ON COLUMN source.other_cell.printed IS 'the cell''s text as the file holds it';
COMMENT ON COLUMN source.other_cell.unit IS 'unit that the column, the row or the table states; null where none does';
COMMENT ON COLUMN source.other_cell.amount_yuan IS 'yuan; null where no unit of money is known';
COMMENT ON COLUMN source.other_cell.x0 IS 'left edge of the cell in points from the page''s left';
COMMENT ON COLUMN source.other_cell.y0 IS 'upper edge of the cell in points from the page''s top';
COMMENT ON COLUMN source.other_cell.x1 IS 'right edge of the cell in points from the page''s left';
COMMENT ON COLUMN source.other_cell.y1 IS 'lower edge of the cell in points from the page''s top';
COMMENT ON COLUMN source.other_cell.method IS 'text (text layer), cell (workbook) or ocr (picture)';
COMMENT ON COLUMN source.other_cell.confidence IS '0 to 1, of the text';

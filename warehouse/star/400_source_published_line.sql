-- one row per amount cell as published
CREATE TABLE source.published_line AS
SELECT l.document_key, v.department_key, i.body, l.form, l.page, l.sheet, l.line_no, l.line_code, l.line_name, l.column_code, l.printed,
       l.amount_yuan, l.unit, l.step_yuan, l.x0, l.y0, l.x1, l.y1, l.method, l.confidence, l.reading
FROM archive.line l
JOIN w_form_instance i ON i.document_key = l.document_key AND i.form = l.form AND i.body_as_read = coalesce(l.body, '')
LEFT JOIN w_body_version v ON v.body_key = i.body_key AND v.body_kind = i.body_kind AND i.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
ORDER BY i.instance, l.line_no, l.column_code;

COMMENT ON TABLE source.published_line IS 'one row per amount cell as published, of every form of every document whose evidence is sound; a document in quarantine only where its year or body is what is missing. Not every document counts: join source.document and look at its status';
COMMENT ON COLUMN source.published_line.document_key IS 'the document, see source.document';
COMMENT ON COLUMN source.published_line.department_key IS 'whose form it is, see dim_department; null where the document does not say its body or year';
COMMENT ON COLUMN source.published_line.body IS 'whose form it is, as the document names it';
COMMENT ON COLUMN source.published_line.form IS 'code of the form';
COMMENT ON COLUMN source.published_line.page IS 'page from 1; null in a workbook';
COMMENT ON COLUMN source.published_line.sheet IS 'sheet name; null in a PDF';
COMMENT ON COLUMN source.published_line.line_no IS 'place of the row in its form, from 1';
COMMENT ON COLUMN source.published_line.line_code IS 'subject code, empty where the form has none';
COMMENT ON COLUMN source.published_line.line_name IS 'the row''s name as published';
COMMENT ON COLUMN source.published_line.column_code IS 'code of the column';
COMMENT ON COLUMN source.published_line.printed IS 'the cell''s text as the file holds it';
COMMENT ON COLUMN source.published_line.amount_yuan IS 'yuan';
COMMENT ON COLUMN source.published_line.unit IS 'unit of the form: 元 or 万元';
COMMENT ON COLUMN source.published_line.step_yuan IS 'yuan of one unit in the last printed place';
COMMENT ON COLUMN source.published_line.x0 IS 'left edge of the cell in points from the page''s left';
COMMENT ON COLUMN source.published_line.y0 IS 'upper edge of the cell in points from the page''s top';
COMMENT ON COLUMN source.published_line.x1 IS 'right edge of the cell in points from the page''s left';
COMMENT ON COLUMN source.published_line.y1 IS 'lower edge of the cell in points from the page''s top';
COMMENT ON COLUMN source.published_line.method IS 'text (text layer), cell (workbook) or ocr (picture)';
COMMENT ON COLUMN source.published_line.confidence IS '0 to 1; below 1 there is a finding';
COMMENT ON COLUMN source.published_line.reading IS 'how it was read where that was not plain, else empty: name_from_reference, name_spilled_over and code_from_name (a name or code that was cut or blurred, from the reference list), code_and_name_in_one_cell, label_of_list_before, row_cut_by_page (put together from the last row of a page and the first of the next), items_as_rows (another layout of the form), column_by_order and column_by_position (a column that its heading alone does not tell), amount_by_arithmetic (chosen because the form''s sums hold only with it)';

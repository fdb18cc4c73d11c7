-- unknown tables by title: how often they occur, and where
CREATE VIEW source.other_table AS
WITH printed AS (
    SELECT document_key, table_no, any_value(title) AS title, any_value(form) AS form, min(page) AS page, any_value(sheet) AS sheet, count(*) AS amounts,
           count(amount_yuan) AS in_yuan, list_sort(list(DISTINCT column_path) FILTER (column_path <> '')) AS column_paths
    FROM source.other_cell
    GROUP BY document_key, table_no
)
SELECT title, form, count(*) AS tables, count(DISTINCT document_key) AS documents, sum(amounts)::BIGINT AS amounts, sum(in_yuan)::BIGINT AS amounts_in_yuan,
       arg_min(column_paths, (document_key, table_no)) AS column_paths,
       list(struct_pack(document_key := document_key, page := page, sheet := sheet, table_no := table_no) ORDER BY document_key, table_no) AS places
FROM printed
GROUP BY title, form
ORDER BY tables DESC, amounts DESC, title, form;

COMMENT ON VIEW source.other_table IS 'one row per title of tables that no form fits, most frequent first: candidates for a form of their own; see source.other_cell';
COMMENT ON COLUMN source.other_table.title IS 'title as printed; null: tables without one';
COMMENT ON COLUMN source.other_table.form IS 'code of the form of which rows or columns were not recognised; null: no known form';
COMMENT ON COLUMN source.other_table.tables IS 'tables with this title';
COMMENT ON COLUMN source.other_table.documents IS 'documents that have one';
COMMENT ON COLUMN source.other_table.amounts IS 'amount cells in them';
COMMENT ON COLUMN source.other_table.amounts_in_yuan IS 'those whose unit of money is known';
COMMENT ON COLUMN source.other_table.column_paths IS 'headings of the first of them';
COMMENT ON COLUMN source.other_table.places IS 'where they stand: document, page or sheet, number of the table in the document';

-- What the cover sheet of a workbook states of the body that hands it in.
SELECT statement, value FROM source.official_statement WHERE document_key = ? ORDER BY statement;

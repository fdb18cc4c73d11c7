-- one row per value of the columns that hold a code of a closed list, with its Chinese term
CREATE TABLE meta.value AS
SELECT list, value, title FROM read_csv(getvariable('reference') || '/values.csv', header = true, all_varchar = true)
ORDER BY ALL;

COMMENT ON TABLE meta.value IS 'one row per value of the closed lists of codes, with its Chinese term: FROM meta.value WHERE list = ''fund''';
COMMENT ON COLUMN meta.value.list IS 'the list, such as fund, expenditure_type, income_source, three_public_item; ./juesuan describe TABLE says which column has which';
COMMENT ON COLUMN meta.value.value IS 'the code as tables hold it';
COMMENT ON COLUMN meta.value.title IS 'the term in Chinese';

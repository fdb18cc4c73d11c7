-- one row per comparison that failed, in an order that does not depend on how it came about
CREATE TEMP TABLE w_failed_comparison AS
SELECT *, row_number() OVER (ORDER BY document_key, rule, form, line_code, column_code, page, actual_name, expected_name, actual, expected) AS place
FROM w_outcome WHERE outcome = 'failed';

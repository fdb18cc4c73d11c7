-- Printed figures: as printed, or as an amount in yuan or in units of ten thousand.
WITH asked AS (
    SELECT replace(replace(?::VARCHAR, ',', ''), '，', '') AS text
), number AS (
    SELECT text, try_cast(text AS DECIMAL(18, 2)) AS yuan, try_cast(try_cast(text AS DECIMAL(18, 6)) * 10000 AS DECIMAL(18, 2)) AS wan FROM asked
)
SELECT l.document_key, l.body, l.form, l.page, l.sheet, l.line_no, l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan,
       d.department_name, d.fiscal_year, count(*) OVER () AS found
FROM source.published_line l JOIN source.document d USING (document_key), number n
WHERE n.yuan IS NOT NULL AND n.yuan <> 0 AND l.amount_yuan IN (n.yuan, n.wan) AND (l.amount_yuan = n.yuan OR replace(l.printed, ',', '') = n.text OR l.amount_yuan = n.wan)
ORDER BY replace(l.printed, ',', '') <> n.text, d.fiscal_year DESC NULLS LAST, l.document_key, l.form, l.line_no, l.column_code
LIMIT 20;

-- How was each form read? Plainly, or with a name completed from the reference list, a column told by its place, an amount
-- that arithmetic chose; and how many of its figures are still in doubt?
-- 中文：各张报表是怎样读出来的，还有多少数字存疑？
SELECT d.department_name, d.fiscal_year, l.form, CASE WHEN l.reading = '' THEN 'plain' ELSE l.reading END AS how_read, l.method,
       count(*) AS figures, count(CASE WHEN l.confidence < 1 THEN 1 END) AS in_doubt, min(l.line_name) AS for_example
FROM source.published_line l
JOIN source.document d USING (document_key)
WHERE d.fiscal_year = coalesce(getvariable('year'), d.fiscal_year) AND d.department_name = coalesce(getvariable('department'), d.department_name)
GROUP BY d.department_name, d.fiscal_year, l.form, how_read, l.method
ORDER BY in_doubt DESC, d.department_name, d.fiscal_year, l.form, how_read, l.method;

-- How was each form read? Plainly, or with a name completed from the reference list, a column told by its place, an amount
-- that arithmetic chose; and how many of its figures are still in doubt?
SELECT d.department_name, d.fiscal_year, l.form, coalesce(nullif(l.reading, ''), 'plain') AS reading, l.method,
       count(*) AS figures, count(*) FILTER (l.confidence < 1) AS in_doubt, min(l.line_code || ' ' || l.line_name) AS for_example
FROM source.published_line l
JOIN source.document d USING (document_key)
GROUP BY ALL
ORDER BY reading = 'plain' AND in_doubt = 0, d.department_name, d.fiscal_year, l.form, reading, l.method;

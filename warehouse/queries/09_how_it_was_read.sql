-- Which figures were not read plainly: a name completed from the reference list, a column told by its place, an amount
-- that arithmetic chose, or one that is still in doubt?
SELECT d.department_name, d.fiscal_year, l.form, coalesce(nullif(l.reading, ''), 'plain') AS reading, l.method,
       count(*) AS figures, count(*) FILTER (l.confidence < 1) AS in_doubt, min(l.line_code || ' ' || l.line_name) AS for_example
FROM source.published_line l
JOIN source.document d USING (document_key)
WHERE l.reading <> '' OR l.confidence < 1
GROUP BY ALL
ORDER BY figures DESC, d.department_name, d.fiscal_year, l.form, reading, l.method;

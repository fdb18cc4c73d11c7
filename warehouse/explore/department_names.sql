-- Names under which the documents of a body print it, with the years.
SELECT DISTINCT s.department_name AS name, min(s.fiscal_year) AS from_year, max(s.fiscal_year) AS to_year
FROM source.document s JOIN dim_department d USING (department_key)
WHERE d.name = ? AND d.kind = ? AND s.department_name IS NOT NULL AND s.department_name <> d.name
GROUP BY ALL
ORDER BY from_year;

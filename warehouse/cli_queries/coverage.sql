-- The years of which each body has documents that were loaded; null means any.
WITH asked AS (SELECT ?::VARCHAR AS department, ?::INTEGER AS year)
SELECT b.name AS department, b.kind AS department_kind, d.kind, string_agg(DISTINCT d.fiscal_year::VARCHAR, ' ' ORDER BY d.fiscal_year::VARCHAR) AS years, count(*) AS documents
FROM source.document d JOIN dim_department b USING (department_key), asked a
WHERE d.status IN ('loaded', 'loaded_with_findings') AND (a.department IS NULL OR b.name = a.department) AND (a.year IS NULL OR d.fiscal_year = a.year)
GROUP BY b.name, b.kind, d.kind
ORDER BY ALL;

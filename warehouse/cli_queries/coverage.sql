-- The years of which each body has documents that were loaded.
SELECT b.name AS department, b.kind AS department_kind, d.kind, string_agg(DISTINCT fiscal_year::VARCHAR, ' ' ORDER BY fiscal_year::VARCHAR) AS years, count(*) AS documents
FROM source.document d JOIN dim_department b USING (department_key)
WHERE status IN ('loaded', 'loaded_with_findings')
GROUP BY ALL
ORDER BY ALL;

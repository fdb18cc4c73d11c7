-- What a citation says of the contents.
SELECT (SELECT count(DISTINCT (name, kind)) FROM dim_department) AS departments, coalesce(min(fiscal_year)::VARCHAR, '') AS first_year, coalesce(max(fiscal_year)::VARCHAR, '') AS last_year
FROM source.document;

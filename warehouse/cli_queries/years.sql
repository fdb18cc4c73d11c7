-- The fiscal years of which there are documents.
SELECT DISTINCT fiscal_year::VARCHAR FROM source.document WHERE fiscal_year IS NOT NULL ORDER BY ALL;

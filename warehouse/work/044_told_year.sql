-- one row per document and fiscal year of which it tells
CREATE TEMP TABLE w_told_year AS
SELECT document_key, fiscal_year FROM archive.document WHERE fiscal_year IS NOT NULL
UNION
SELECT document_key, fiscal_year FROM w_form_instance WHERE fiscal_year IS NOT NULL;

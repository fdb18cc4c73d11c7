-- one row per form from which facts are taken, by body and year (disclosure): these forms are compared with each other
CREATE TEMP TABLE w_disclosure_form AS
SELECT dense_rank() OVER (ORDER BY body_key, body_kind, fiscal_year) AS disclosure, instance, document_key, body, form, unit, page, fiscal_year
FROM w_form_instance
WHERE chosen AND kind = 'final_accounts' AND lines > 0;

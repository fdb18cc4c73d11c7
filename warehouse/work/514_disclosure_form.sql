-- one row per form that is compared with others of its body and year (disclosure): of what is published the forms from which
-- facts are taken, and apart from these the forms of a workbook that was handed in. Where the two differ, submission_differs says it
CREATE TEMP TABLE w_disclosure_form AS
WITH candidate AS (
    SELECT *, family = 'submission' AS submitted FROM w_form_instance WHERE kind = 'final_accounts' AND status = 'loaded' AND lines > 0
)
SELECT dense_rank() OVER (ORDER BY body_key, body_kind, fiscal_year, submitted) AS disclosure, instance, document_key, body, form, unit, page, fiscal_year
FROM candidate
WHERE chosen OR submitted AND document_kind = kind
QUALIFY row_number() OVER (PARTITION BY body_key, body_kind, fiscal_year, submitted, form
    ORDER BY chosen DESC, own DESC, correction DESC, doubts, pages DESC, document_key) = 1;

-- one row per form of final accounts (决算) from which facts are taken
CREATE TEMP TABLE w_chosen_form AS
SELECT instance, document_key, form, body, body_key, body_kind, fiscal_year, page, unit, step, lines
FROM w_form_instance WHERE chosen AND kind = 'final_accounts' AND fiscal_year IS NOT NULL AND body_key <> '';

-- one row per form that checks look at: those of every document but duplicates, each on its own
CREATE TEMP TABLE w_checked_form AS
SELECT instance, document_key, body, form, kind, unit, step FROM w_form_instance WHERE status <> 'duplicate' AND lines > 0;

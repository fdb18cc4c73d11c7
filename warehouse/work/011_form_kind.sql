-- one row per form: whether it belongs to final accounts (决算) or budgets (预算), whatever document prints it
CREATE TEMP TABLE w_form_kind AS
SELECT form, kind AS form_kind FROM read_csv(getvariable('reference') || '/form.csv', header = true, all_varchar = true);

-- one row per form: its title
CREATE TEMP TABLE w_form_title AS
SELECT form, title FROM read_csv(getvariable('reference') || '/form.csv', header = true, all_varchar = true);

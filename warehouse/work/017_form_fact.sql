-- one row per form whose amounts lead to a table of facts: the table, and whose money it is; 'all' where it is of several funds
CREATE TEMP TABLE w_form_fact AS
SELECT fact, form, fund FROM read_csv(getvariable('reference') || '/form-fact.csv', header = true, all_varchar = true);

-- one row per column of a form that a table of facts takes
CREATE TEMP TABLE w_fact_column AS
SELECT fact, form, unnest(string_split(columns, ' ')) AS column_code FROM read_csv(getvariable('reference') || '/form-fact.csv', header = true, all_varchar = true) WHERE columns <> '';

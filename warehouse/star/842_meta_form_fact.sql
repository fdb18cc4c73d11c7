-- one row per form and table of facts that its amounts lead to
CREATE TABLE meta.form_fact AS
SELECT f.fact, f.form, f.fund, list(c.column_code ORDER BY c.column_code) FILTER (c.column_code IS NOT NULL) AS columns
FROM w_form_fact f LEFT JOIN w_fact_column c USING (fact, form)
GROUP BY ALL
ORDER BY ALL;

COMMENT ON TABLE meta.form_fact IS 'one row per form and table of facts that its amounts lead to: where to look in source.published_line for a fact';
COMMENT ON COLUMN meta.form_fact.fact IS 'the table, such as fact_expenditure';
COMMENT ON COLUMN meta.form_fact.form IS 'the form, see meta.form';
COMMENT ON COLUMN meta.form_fact.fund IS 'whose money it tells of; all where it is of several funds';
COMMENT ON COLUMN meta.form_fact.columns IS 'the amount columns that are taken, see meta.form_column; null where the table takes its cells by their rows';

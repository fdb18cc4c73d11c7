-- The classes of a form by function: its rows of three digits; in a form that prints items alone, what those come to.
CREATE TEMP TABLE w_class_cell AS
SELECT disclosure, form, code, column_code, name, amount, steps, [cell] AS cells FROM w_disclosure_cell WHERE length(code) = 3
UNION ALL
SELECT d.disclosure, d.form, left(d.code, 3), d.column_code, NULL, sum(d.amount), sum(d.steps), list(d.cell)
FROM w_disclosure_cell d JOIN w_disclosure_form f ON f.disclosure = d.disclosure AND f.form = d.form
JOIN w_coded_row r ON r.instance = f.instance AND r.code = d.code AND r.is_leaf
WHERE NOT EXISTS (SELECT 1 FROM w_coded_row k WHERE k.instance = f.instance AND k.code = left(d.code, 3))
GROUP BY ALL;

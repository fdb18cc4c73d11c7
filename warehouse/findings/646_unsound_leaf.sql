-- one row per leaf row and column of a form that facts are taken from, where one of its cells is unsound
CREATE TEMP TABLE w_unsound_leaf AS
SELECT i.instance, i.body_key, i.body_kind, i.fiscal_year, i.kind, i.form, u.code, u.column_code,
       min(u.confidence) AS confidence, bool_or(u.has_error) AS has_error
FROM w_unsound_cell u
JOIN w_form_instance i USING (instance)
JOIN w_coded_row r ON r.instance = u.instance AND r.code = u.code AND r.is_leaf
WHERE i.chosen
GROUP BY ALL;

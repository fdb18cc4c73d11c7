-- one row per cell of a form and comparison that failed on it
CREATE TEMP TABLE w_suspect_cell AS
SELECT t.comparison, t.sign, t.difference, t.tolerance, t.rule, k.*
FROM w_term t JOIN w_near_cell k USING (cell)
-- the prose bears witness, but does not say which figure of a form is wrong; nor does another document
WHERE t.failed AND NOT t.at_most AND t.rule NOT LIKE 'claim_%' AND t.rule NOT IN ('balance_carried', 'budget_restated');

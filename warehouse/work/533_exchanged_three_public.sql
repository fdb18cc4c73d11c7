-- one row per form that has budget and final in each other's column: the prose has both the other way round
CREATE TEMP TABLE w_exchanged_three_public AS
WITH both_sides AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.instance, f.metric, f.amount AS final, b.amount AS budget, f.cell AS final_cell, b.cell AS budget_cell
    FROM w_form_figure f JOIN w_form_figure b ON b.instance = f.instance AND b.metric = f.metric AND b.aspect = 'budget'
    WHERE f.aspect = 'final' AND f.metric LIKE 'three_public%' AND f.amount <> b.amount
)
SELECT t.instance, t.body_key, t.body_kind, t.fiscal_year, count(DISTINCT t.metric) AS figures, list(DISTINCT t.final_cell) AS final_cells, list(DISTINCT t.budget_cell) AS budget_cells
FROM both_sides t
JOIN w_prose_amount f ON f.body_key = t.body_key AND f.body_kind = t.body_kind AND f.fiscal_year = t.fiscal_year AND f.metric = t.metric AND f.aspect = 'final' AND abs(f.amount - t.budget) <= f.step AND abs(f.amount - t.final) > f.step
JOIN w_prose_amount b ON b.document_key = f.document_key AND b.metric = t.metric AND b.aspect = 'budget' AND abs(b.amount - t.final) <= b.step AND abs(b.amount - t.budget) > b.step
GROUP BY ALL;

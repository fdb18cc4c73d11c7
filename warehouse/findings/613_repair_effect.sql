-- one row per repair and comparison that it touches: it mends failed ones and may break others
CREATE TEMP TABLE w_repair_effect AS
WITH effect AS (
    SELECT c.kind, c.place, c.variant, t.comparison, any_value(t.failed) AS failed, any_value(t.at_most) AS at_most,
           any_value(t.difference) + sum(t.sign * c.delta) AS difference, any_value(t.tolerance) * CASE c.kind WHEN 'unit' THEN 10000 ELSE 1 END AS tolerance
    FROM w_repair_change c JOIN w_term t USING (cell)
    GROUP BY c.kind, c.place, c.variant, t.comparison
)
SELECT *, difference <= tolerance AND (at_most OR difference >= -tolerance) AS holds FROM effect;

-- one row per failed comparison that a repair mends: the best one; where several cells would do as well none is named
CREATE TEMP TABLE w_cause AS
WITH mends AS (
    SELECT e.comparison, r.* FROM w_repair_effect e JOIN w_repair r USING (kind, place, variant) WHERE e.failed AND e.holds
), ranked AS (
    SELECT *, max(score) OVER (PARTITION BY comparison) AS best FROM mends
), equal AS (
    SELECT comparison, count(DISTINCT (kind, place)) AS equals FROM ranked WHERE score = best GROUP BY comparison
), chosen AS (
    SELECT *, row_number() OVER (PARTITION BY comparison ORDER BY score DESC, likeness IS NULL, exact DESC, kind, first_cell, last_cell, variant) AS choice FROM ranked
)
SELECT comparison, kind, place, variant, likeness, mended, harmed, bool_and(equals = 1) OVER (PARTITION BY kind, place, variant) AS named
FROM chosen JOIN equal USING (comparison) WHERE choice = 1;

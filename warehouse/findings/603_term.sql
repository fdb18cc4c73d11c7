-- one row per comparison and cell that takes part in it: sign is 1 on the side of the actual, -1 on that of the expected
CREATE TEMP TABLE w_term AS
WITH near AS (
    SELECT o.* FROM w_outcome o
    WHERE o.outcome IN ('held', 'rounding', 'failed')
      AND o.document_key IN (SELECT document_key FROM w_near_cell UNION SELECT document_key FROM w_failed_comparison)
), side AS (
    SELECT *, unnest(actual_cells) AS cell, 1 AS sign FROM near
    UNION ALL
    SELECT *, unnest(expected_cells), -1 FROM near
)
SELECT comparison, cell, sum(sign)::INTEGER AS sign, try_cast(any_value(actual - expected) AS DECIMAL(18, 2)) AS difference, any_value(coalesce(tolerance, 0))::DECIMAL(18, 4) AS tolerance,
       any_value(coalesce(at_most, false)) AS at_most, any_value(outcome = 'failed') AS failed, any_value(rule) AS rule
FROM side WHERE cell IS NOT NULL
GROUP BY comparison, cell;

-- one row per cell that a repair would change, with its digits before and after as printed but without the point
CREATE TEMP TABLE w_repair_cell AS
SELECT c.*, try_cast(k.amount::DECIMAL(32, 2) + c.delta AS DECIMAL(18, 2)) AS new_amount, abs(k.amount / k.step)::BIGINT::VARCHAR AS was, try_cast(abs((k.amount::DECIMAL(32, 2) + c.delta) / k.step) AS BIGINT)::VARCHAR AS becomes,
       k.* EXCLUDE (cell)
FROM w_repair_change c JOIN w_near_cell k USING (cell);

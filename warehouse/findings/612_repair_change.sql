-- one row per cell that a repair would change, and by how much. A repair is tried, never applied: it tells what failed for
-- one cause, and names the figure where no other change does as much.
CREATE TEMP TABLE w_repair_change AS
WITH single AS (
    SELECT DISTINCT 'amount' AS kind, cell::VARCHAR AS place, cell, (-sign * difference)::DECIMAL(18, 2) AS delta FROM w_suspect_cell
), in_row AS (
    -- a wrong part that was added up: the part and the total of its row are wrong by the same amount
    SELECT DISTINCT w.cell AS one, o.cell AS other, (-w.sign * w.difference)::DECIMAL(18, 2) AS delta
    FROM w_suspect_cell w JOIN w_column_sum s ON s.form = w.form AND s.total_column = w.column_code
    JOIN w_near_cell o ON o.instance = w.instance AND o.line_no = w.line_no AND o.column_code = s.part_column
), exchanged AS (
    SELECT DISTINCT least(w.cell, o.cell) AS one, greatest(w.cell, o.cell) AS other
    FROM w_suspect_cell w JOIN w_near_cell o ON o.instance = w.instance AND o.cell <> w.cell
     AND (o.line_no = w.line_no OR o.column_code = w.column_code AND abs(o.line_no - w.line_no) = 1)
     AND o.amount <> w.amount AND abs(abs(o.amount - w.amount) - abs(w.difference)) <= w.tolerance
), columns AS (
    SELECT DISTINCT c.instance, least(a.part_column, b.part_column) AS one, greatest(a.part_column, b.part_column) AS other
    FROM w_suspect_column c
    JOIN w_column_sum a ON a.form = c.form AND a.part_column = c.column_code
    JOIN w_column_sum b ON b.form = c.form AND b.total_column = a.total_column AND b.part_column <> a.part_column
), column_pair AS (
    SELECT x.instance, x.one, x.other, k.cell, CASE WHEN k.column_code = x.one THEN x.other ELSE x.one END AS partner, k.line_no, k.amount
    FROM columns x JOIN w_near_cell k ON k.instance = x.instance AND k.column_code IN (x.one, x.other)
), shifted AS (
    SELECT c.instance, c.column_code, d.direction, k.cell, k.line_no, k.amount,
           CASE d.direction WHEN 'up' THEN lead(k.amount) OVER down ELSE lag(k.amount) OVER down END AS neighbour,
           CASE d.direction WHEN 'up' THEN first_value(k.amount) OVER whole ELSE last_value(k.amount) OVER whole END AS wrapped
    FROM w_suspect_column c JOIN w_near_cell k ON k.instance = c.instance AND k.column_code = c.column_code AND k.line_no BETWEEN c.first_line AND c.last_line
    CROSS JOIN (VALUES ('up'), ('down')) AS d(direction)
    WHERE c.last_line > c.first_line + 1
    WINDOW down AS (PARTITION BY c.instance, c.column_code, d.direction ORDER BY k.line_no),
           whole AS (PARTITION BY c.instance, c.column_code, d.direction ORDER BY k.line_no ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
), unit AS (
    -- a form in 元 that says 万元, or the other way round: against every other form it is off by ten thousand
    SELECT w.instance, f.factor
    FROM w_suspect_cell w JOIN w_failed_comparison b USING (comparison)
    CROSS JOIN (VALUES (10000.0), (0.0001)) AS f(factor)
    WHERE b.actual <> 0 AND b.expected <> 0
      AND abs(CASE WHEN w.sign > 0 THEN b.expected::DOUBLE / b.actual ELSE b.actual::DOUBLE / b.expected END / f.factor - 1) < 0.01
      AND NOT EXISTS (SELECT 1 FROM w_suspect_cell o WHERE o.comparison = w.comparison AND o.instance = w.instance AND o.sign <> w.sign)
    GROUP BY ALL HAVING count(DISTINCT w.comparison) > 1
)
SELECT kind, place, delta AS variant, cell, delta FROM single
UNION ALL
SELECT 'row', concat_ws('-', one, other), delta, unnest([one, other]), delta FROM in_row
UNION ALL
SELECT 'exchanged', concat_ws('-', x.one, x.other), 0, unnest([x.one, x.other]), unnest([b.amount - a.amount, a.amount - b.amount])
FROM exchanged x JOIN w_near_cell a ON a.cell = x.one JOIN w_near_cell b ON b.cell = x.other
UNION ALL
SELECT 'columns', concat_ws('-', p.instance, p.one, p.other), 0, p.cell, coalesce(k.amount, 0) - p.amount
FROM column_pair p LEFT JOIN w_near_cell k ON k.instance = p.instance AND k.line_no = p.line_no AND k.column_code = p.partner
UNION ALL
SELECT 'shifted_' || direction, concat_ws('-', instance, column_code), 0, cell, coalesce(neighbour, wrapped) - amount FROM shifted
UNION ALL
SELECT 'unit', concat_ws('-', u.instance, u.factor), 0, k.cell, try_cast(k.amount::DECIMAL(32, 2) * u.factor - k.amount AS DECIMAL(18, 2)) FROM unit u JOIN w_near_cell k USING (instance);

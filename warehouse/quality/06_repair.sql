-- Working tables: which one change would make failed comparisons hold. A repair is tried, never applied: it tells what
-- failed for one cause, and names the figure where no other change does as much.
CREATE TEMP TABLE wrong AS
SELECT t.comparison, t.sign, t.difference, t.tolerance, t.rule, k.*
FROM term t JOIN near_cell k USING (cell)
-- the prose bears witness, but does not say which figure of a form is wrong; nor does another year
WHERE t.failed AND NOT t.at_most AND t.rule NOT LIKE 'claim_%' AND t.rule <> 'balance_carried';

-- Whole columns are tried where at least two comparisons fail on them.
CREATE TEMP TABLE wrong_column AS
SELECT instance, form, column_code, min(line_no) FILTER (rule = 'columns_sum') AS first_line, max(line_no) FILTER (rule = 'columns_sum') AS last_line
FROM wrong GROUP BY ALL HAVING count(DISTINCT comparison) > 1;

CREATE TEMP TABLE repair_change AS
WITH single AS (
    SELECT DISTINCT 'amount' AS kind, cell::VARCHAR AS place, cell, (-sign * difference)::DECIMAL(18, 2) AS delta FROM wrong
), in_row AS (
    -- a wrong part that was added up: the part and the total of its row are wrong by the same amount
    SELECT DISTINCT w.cell AS one, o.cell AS other, (-w.sign * w.difference)::DECIMAL(18, 2) AS delta
    FROM wrong w JOIN column_sum s ON s.form = w.form AND s.total_column = w.column_code
    JOIN near_cell o ON o.instance = w.instance AND o.line_no = w.line_no AND o.column_code = s.part_column
), exchanged AS (
    SELECT DISTINCT least(w.cell, o.cell) AS one, greatest(w.cell, o.cell) AS other
    FROM wrong w JOIN near_cell o ON o.instance = w.instance AND o.cell <> w.cell
     AND (o.line_no = w.line_no OR o.column_code = w.column_code AND abs(o.line_no - w.line_no) = 1)
     AND o.amount <> w.amount AND abs(abs(o.amount - w.amount) - abs(w.difference)) <= w.tolerance
), columns AS (
    SELECT DISTINCT c.instance, least(a.part_column, b.part_column) AS one, greatest(a.part_column, b.part_column) AS other
    FROM wrong_column c
    JOIN column_sum a ON a.form = c.form AND a.part_column = c.column_code
    JOIN column_sum b ON b.form = c.form AND b.total_column = a.total_column AND b.part_column <> a.part_column
), column_pair AS (
    SELECT x.instance, x.one, x.other, k.cell, CASE WHEN k.column_code = x.one THEN x.other ELSE x.one END AS partner, k.line_no, k.amount
    FROM columns x JOIN near_cell k ON k.instance = x.instance AND k.column_code IN (x.one, x.other)
), shifted AS (
    SELECT c.instance, c.column_code, d.direction, k.cell, k.line_no, k.amount,
           CASE d.direction WHEN 'up' THEN lead(k.amount) OVER down ELSE lag(k.amount) OVER down END AS neighbour,
           CASE d.direction WHEN 'up' THEN first_value(k.amount) OVER whole ELSE last_value(k.amount) OVER whole END AS wrapped
    FROM wrong_column c JOIN near_cell k ON k.instance = c.instance AND k.column_code = c.column_code AND k.line_no BETWEEN c.first_line AND c.last_line
    CROSS JOIN (VALUES ('up'), ('down')) AS d(direction)
    WHERE c.last_line > c.first_line + 1
    WINDOW down AS (PARTITION BY c.instance, c.column_code, d.direction ORDER BY k.line_no),
           whole AS (PARTITION BY c.instance, c.column_code, d.direction ORDER BY k.line_no ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
), unit AS (
    -- a form in 元 that says 万元, or the other way round: against every other form it is off by ten thousand
    SELECT w.instance, f.factor
    FROM wrong w JOIN broken b USING (comparison)
    CROSS JOIN (VALUES (10000.0), (0.0001)) AS f(factor)
    WHERE b.actual <> 0 AND b.expected <> 0
      AND abs(CASE WHEN w.sign > 0 THEN b.expected::DOUBLE / b.actual ELSE b.actual::DOUBLE / b.expected END / f.factor - 1) < 0.01
      AND NOT EXISTS (SELECT 1 FROM wrong o WHERE o.comparison = w.comparison AND o.instance = w.instance AND o.sign <> w.sign)
    GROUP BY ALL HAVING count(DISTINCT w.comparison) > 1
)
SELECT kind, place, delta AS variant, cell, delta FROM single
UNION ALL
SELECT 'row', concat_ws('-', one, other), delta, unnest([one, other]), delta FROM in_row
UNION ALL
SELECT 'exchanged', concat_ws('-', x.one, x.other), 0, unnest([x.one, x.other]), unnest([b.amount - a.amount, a.amount - b.amount])
FROM exchanged x JOIN near_cell a ON a.cell = x.one JOIN near_cell b ON b.cell = x.other
UNION ALL
SELECT 'columns', concat_ws('-', p.instance, p.one, p.other), 0, p.cell, coalesce(k.amount, 0) - p.amount
FROM column_pair p LEFT JOIN near_cell k ON k.instance = p.instance AND k.line_no = p.line_no AND k.column_code = p.partner
UNION ALL
SELECT 'shifted_' || direction, concat_ws('-', instance, column_code), 0, cell, coalesce(neighbour, wrapped) - amount FROM shifted
UNION ALL
SELECT 'unit', concat_ws('-', u.instance, u.factor), 0, k.cell, (k.amount::DECIMAL(32, 2) * u.factor - k.amount)::DECIMAL(32, 2) FROM unit u JOIN near_cell k USING (instance);

-- What a repair does to each comparison: it mends failed ones and may break others.
CREATE TEMP TABLE repair_effect AS
WITH effect AS (
    SELECT c.kind, c.place, c.variant, t.comparison, any_value(t.failed) AS failed, any_value(t.at_most) AS at_most,
           any_value(t.difference) + sum(t.sign * c.delta) AS difference, any_value(t.tolerance) * CASE c.kind WHEN 'unit' THEN 10000 ELSE 1 END AS tolerance
    FROM repair_change c JOIN term t USING (cell)
    GROUP BY c.kind, c.place, c.variant, t.comparison
)
SELECT *, difference <= tolerance AND (at_most OR difference >= -tolerance) AS holds FROM effect;

-- The figure that would hold, with the digits as printed but without the point.
CREATE TEMP TABLE repair_cell AS
-- null where there is no room for it: of amounts at the edge of what is possible some changes are beyond it
SELECT c.*, try_cast(k.amount + c.delta AS DECIMAL(18, 2)) AS new_amount, abs(k.amount / k.step)::HUGEINT::VARCHAR AS was, abs((k.amount + c.delta) / k.step)::HUGEINT::VARCHAR AS becomes,
       k.* EXCLUDE (cell)
FROM repair_change c JOIN near_cell k USING (cell);

CREATE TEMP TABLE repair AS
WITH score AS (
    SELECT kind, place, variant, count(*) FILTER (failed AND holds) AS mended, count(*) FILTER (NOT failed AND NOT holds) AS harmed,
           count(*) FILTER (difference = 0) AS exact
    FROM repair_effect GROUP BY ALL
), spelt AS (
    SELECT *, list_filter(range(1, length(was) + 1), lambda i: was[i] <> becomes[i]) AS differing FROM repair_cell WHERE kind IN ('amount', 'row')
), likeness AS (
    SELECT kind, place, variant,
           max(CASE WHEN new_amount = -amount THEN 'sign'
                    WHEN new_amount = amount::DECIMAL(32, 2) * 10000 OR amount = new_amount::DECIMAL(32, 2) * 10000 THEN 'factor'
                    WHEN length(was) <> length(becomes) THEN NULL
                    WHEN len(differing) = 1 THEN 'digit'
                    WHEN len(differing) = 2 AND differing[2] = differing[1] + 1
                         AND was[differing[1]] = becomes[differing[2]] AND was[differing[2]] = becomes[differing[1]] THEN 'transposed' END) AS likeness,
           -- another form prints the figure that would hold
           bool_or(code <> '' AND EXISTS (SELECT 1 FROM near_cell o WHERE o.body_key = spelt.body_key AND o.fiscal_year = spelt.fiscal_year AND o.instance <> spelt.instance
                                          AND o.code = spelt.code AND o.column_code = spelt.column_code AND o.amount = spelt.new_amount)) AS echoed
    FROM spelt GROUP BY ALL
), coordinates AS (
    SELECT kind, place, variant, min(printf('%09d-%06d-%s', instance, line_no, column_code)) AS first_cell,
           max(printf('%09d-%06d-%s', instance, line_no, column_code)) AS last_cell FROM repair_cell GROUP BY ALL
)
SELECT s.*, l.likeness, first_cell, last_cell,
       (mended - harmed) * 100 + CASE kind WHEN 'amount' THEN 30 WHEN 'unit' THEN 20 ELSE 10 END
       + CASE WHEN l.echoed THEN 4 ELSE 0 END AS score
FROM score s JOIN coordinates USING (kind, place, variant) LEFT JOIN likeness l USING (kind, place, variant)
WHERE mended > 0 AND (harmed = 0 OR mended > 2 AND harmed = 1);

-- Each failed comparison belongs to the best repair that mends it; where several cells would do as well none is named.
CREATE TEMP TABLE cause AS
WITH mends AS (
    SELECT e.comparison, r.* FROM repair_effect e JOIN repair r USING (kind, place, variant) WHERE e.failed AND e.holds
), ranked AS (
    SELECT *, max(score) OVER (PARTITION BY comparison) AS best FROM mends
), equal AS (
    SELECT comparison, count(DISTINCT (kind, place)) AS equals FROM ranked WHERE score = best GROUP BY comparison
), chosen AS (
    SELECT *, row_number() OVER (PARTITION BY comparison ORDER BY score DESC, likeness IS NULL, exact DESC, kind, first_cell, last_cell, variant) AS choice FROM ranked
)
SELECT comparison, kind, place, variant, likeness, mended, harmed, bool_and(equals = 1) OVER (PARTITION BY kind, place, variant) AS named
FROM chosen JOIN equal USING (comparison) WHERE choice = 1;

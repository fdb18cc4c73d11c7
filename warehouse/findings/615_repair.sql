-- one row per repair that mends something and harms next to nothing, with its score
CREATE TEMP TABLE w_repair AS
WITH score AS (
    SELECT kind, place, variant, count(*) FILTER (failed AND holds) AS mended, count(*) FILTER (NOT failed AND NOT holds) AS harmed,
           count(*) FILTER (difference = 0) AS exact
    FROM w_repair_effect GROUP BY ALL
), spelt AS (
    SELECT *, list_filter(range(1, length(was) + 1), lambda i: was[i] <> becomes[i]) AS differing FROM w_repair_cell WHERE kind IN ('amount', 'row')
), likeness AS (
    SELECT kind, place, variant,
           max(CASE WHEN new_amount = -amount THEN 'sign'
                    WHEN new_amount = amount * 10000::DECIMAL(20, 0) OR amount = new_amount * 10000::DECIMAL(20, 0) THEN 'factor'
                    WHEN length(was) <> length(becomes) THEN NULL
                    WHEN len(differing) = 1 THEN 'digit'
                    WHEN len(differing) = 2 AND differing[2] = differing[1] + 1
                         AND was[differing[1]] = becomes[differing[2]] AND was[differing[2]] = becomes[differing[1]] THEN 'transposed' END) AS likeness,
           -- another form prints the figure that would hold
           bool_or(code <> '' AND EXISTS (SELECT 1 FROM w_near_cell o WHERE o.body_key = spelt.body_key AND o.fiscal_year = spelt.fiscal_year AND o.instance <> spelt.instance
                                          AND o.code = spelt.code AND o.column_code = spelt.column_code AND o.amount = spelt.new_amount)) AS echoed
    FROM spelt GROUP BY ALL
), coordinates AS (
    SELECT kind, place, variant, min(printf('%09d-%06d-%s', instance, line_no, column_code)) AS first_cell,
           max(printf('%09d-%06d-%s', instance, line_no, column_code)) AS last_cell FROM w_repair_cell GROUP BY ALL
)
SELECT s.*, l.likeness, first_cell, last_cell,
       (mended - harmed) * 100 + CASE kind WHEN 'amount' THEN 30 WHEN 'unit' THEN 20 ELSE 10 END
       + CASE WHEN l.echoed THEN 4 ELSE 0 END AS score
FROM score s JOIN coordinates USING (kind, place, variant) LEFT JOIN likeness l USING (kind, place, variant)
WHERE mended > 0 AND (harmed = 0 OR mended > 2 AND harmed = 1);

-- Working tables: what came of each comparison, and around those that failed the cells that take part in them.
CREATE TEMP VIEW outcome AS
SELECT c.rowid AS comparison, c.*,
       CASE WHEN unchecked IS NOT NULL THEN 'unchecked'
            WHEN message IS NOT NULL THEN 'observed'
            WHEN actual = expected OR at_most AND actual < expected THEN 'held'
            WHEN abs(actual - expected) <= tolerance THEN 'rounding'
            ELSE 'failed' END AS outcome
FROM comparison c;

CREATE TEMP TABLE broken AS
SELECT *, row_number() OVER (ORDER BY document_key, rule, form, line_code, column_code, page, actual_name, expected_name, actual, expected) AS place
FROM outcome WHERE outcome = 'failed';

-- Every cell of a body's year in which something failed …
CREATE TEMP TABLE near_cell AS
WITH body AS (
    SELECT DISTINCT c.body_key, c.fiscal_year FROM broken b JOIN candidate c USING (document_key)
)
SELECT c.rowid AS cell, f.body_key, f.fiscal_year, f.document_key, f.body, f.form, f.unit, c.instance, c.line_no, c.code, c.name, c.column_code,
       c.amount, c.step, c.page
FROM body b
JOIN form_instance f ON f.body_key = b.body_key AND f.fiscal_year IS NOT DISTINCT FROM b.fiscal_year
JOIN cell c USING (instance);

-- … and each part that it takes in a comparison: sign is 1 on the side of the actual, -1 on that of the expected.
CREATE TEMP TABLE term AS
WITH near AS (
    SELECT o.* FROM outcome o
    WHERE o.outcome IN ('held', 'rounding', 'failed')
      AND o.document_key IN (SELECT document_key FROM near_cell UNION SELECT document_key FROM broken)
), side AS (
    SELECT *, unnest(actual_cells) AS cell, 1 AS sign FROM near
    UNION ALL
    SELECT *, unnest(expected_cells), -1 FROM near
)
SELECT comparison, cell, sum(sign)::INTEGER AS sign, try_cast(any_value(actual - expected) AS DECIMAL(18, 2)) AS difference, any_value(coalesce(tolerance, 0))::DECIMAL(18, 4) AS tolerance,
       any_value(coalesce(at_most, false)) AS at_most, any_value(outcome = 'failed') AS failed, any_value(rule) AS rule
FROM side WHERE cell IS NOT NULL
GROUP BY comparison, cell;

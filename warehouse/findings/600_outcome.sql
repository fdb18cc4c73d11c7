-- one row per comparison, and what came of it
CREATE TEMP VIEW w_outcome AS
SELECT c.rowid AS comparison, c.*,
       CASE WHEN unchecked IS NOT NULL THEN 'unchecked'
            WHEN message IS NOT NULL THEN 'observed'
            WHEN actual = expected OR at_most AND actual < expected THEN 'held'
            WHEN abs(actual - expected) <= tolerance THEN 'rounding'
            ELSE 'failed' END AS outcome
FROM w_comparison c;

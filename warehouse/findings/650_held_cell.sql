-- one row per amount cell that takes part in at least one identity that held and that no error rests on
CREATE TEMP TABLE w_held_cell AS
WITH held AS (SELECT actual_cells, expected_cells FROM w_outcome WHERE outcome IN ('held', 'rounding') AND NOT coalesce(at_most, false))
SELECT cell, count(*)::INTEGER AS identities FROM (SELECT unnest(actual_cells) AS cell FROM held UNION ALL SELECT unnest(expected_cells) FROM held) 
WHERE cell IS NOT NULL AND cell NOT IN (SELECT cell FROM w_unsound_cell WHERE has_error)
GROUP BY cell;

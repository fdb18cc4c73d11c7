-- one row per failed comparison with its group: comparisons that fail for one cause are one finding, its rank 1 speaks for it
CREATE TEMP TABLE w_failure_group AS
WITH known AS (
    SELECT b.*, CASE WHEN c.comparison IS NOT NULL AND (c.named OR c.mended > 1) THEN concat_ws('|', c.kind, c.place, c.variant) 
                     WHEN b.because IS NOT NULL THEN concat_ws('|', 'prose', b.document_key, b.because) ELSE 'alone|' || b.comparison END AS grp,
           coalesce(c.named AND c.harmed = 0, false) AS named, c.kind, c.place AS spot, c.variant, c.likeness
    FROM w_failed_comparison b LEFT JOIN w_cause c USING (comparison)
), worded AS (
    SELECT k.*, coalesce(k.severity, r.severity) AS weight,
           coalesce(t.title || '：', '') || actual_name || shown(actual, unit) || CASE WHEN at_most THEN '，大于' ELSE '，与' END || expected_name || shown(expected, unit)
           || CASE WHEN at_most THEN '，多出' ELSE '相差' END || shown(abs(actual - expected), unit) AS sentence,
           -- the wrong cell itself before the cells beside it
           list_has_any(actual_cells, (SELECT list(x.cell) FROM w_repair_change x WHERE x.kind = k.kind AND x.place = k.spot AND x.variant = k.variant)) AS itself
    FROM known k JOIN w_check_file r USING (rule) LEFT JOIN w_form_title t USING (form)
)
SELECT *, row_number() OVER (PARTITION BY grp ORDER BY list_position(['error', 'warning', 'info'], weight), coalesce(itself, false) DESC,
                                       -- a figure beside what contradicts it before what was computed of it
                                       rule IN ('claim_agrees', 'claim_prior_year') DESC, place) AS rank,
       count(*) OVER (PARTITION BY grp) AS failed_together
FROM worded;

-- one row per finding before those that say the same are put together
CREATE TEMP TABLE w_found AS
WITH finding AS (
    SELECT g.grp, coalesce(d.document_key, g.document_key) AS document_key, g.rule,
           CASE WHEN b.grp IS NOT NULL AND g.weight = 'error' THEN 'warning' ELSE g.weight END AS severity, g.sentence || coalesce('；' || d.words, CASE WHEN g.grp NOT LIKE 'prose|%' THEN NULL WHEN g.failed_together > 1 THEN '；' || g.because || g.failed_together || '处不符的核对全部成立' WHEN m.alone THEN '；' || g.because || '核对成立' END, '')
               || CASE WHEN b.grp IS NULL THEN '' WHEN b.left_out THEN '；其中有没有读取的数字，请先对照原件' ELSE '；其中有读取时没有把握的数字，请先对照原件' END || '。' AS message,
           CASE WHEN d.grp IS NULL THEN g.body ELSE d.body END AS body, coalesce(d.form, g.form) AS form,
           CASE WHEN d.grp IS NULL THEN nullif(g.line_code, '') ELSE d.line_code END AS line_code,
           coalesce(d.column_code, g.column_code) AS column_code, coalesce(d.page, g.page) AS page, coalesce(d.new_amount, g.expected) AS expected,
           CASE WHEN d.new_amount IS NULL THEN g.actual ELSE d.amount END AS actual, coalesce(d.diagnosis, CASE WHEN g.grp LIKE 'prose|%' AND (g.failed_together > 1 OR m.alone) THEN coalesce(m.cause, 'amount') END) AS cause,
           g.failed_together + (SELECT count(*) FROM w_explained_residual e WHERE e.grp = g.grp) AS witnesses, CASE WHEN b.grp IS NULL THEN 'publisher' ELSE 'reader' END AS origin, g.unit
    FROM w_failure_group g LEFT JOIN w_diagnosis d USING (grp) LEFT JOIN w_doubtful_group b USING (grp)
    -- a likeness of the two figures is a ground even where nothing else bears witness
    LEFT JOIN (SELECT DISTINCT document_key, because, cause, cause IN ('digit', 'transposed', 'factor') AS alone FROM w_prose_repair) m ON m.document_key = g.document_key AND m.because = g.because
    WHERE g.rank = 1
    UNION ALL
    SELECT 'observed|' || o.comparison, document_key, o.rule,
           CASE WHEN b.comparison IS NOT NULL AND coalesce(o.severity, r.severity) = 'error' THEN 'warning' ELSE coalesce(o.severity, r.severity) END,
           CASE WHEN b.comparison IS NULL THEN message
                ELSE rtrim(message, '。') || CASE WHEN b.left_out THEN '；该表有没有读取的内容，请先对照原件。' WHEN o.form IS NULL THEN '；所据文字由图片识别，请先对照原件。' ELSE '；该表有读取时没有把握的内容，请先对照原件。' END END,
           body, form, nullif(line_code, ''), column_code, page, expected, actual,
           NULL, 1, CASE WHEN b.comparison IS NULL THEN r.origin ELSE 'reader' END, o.unit
    FROM w_outcome o JOIN w_check_file r USING (rule) LEFT JOIN w_doubtful_observation b USING (comparison)
    WHERE outcome = 'observed' AND o.comparison NOT IN (SELECT comparison FROM w_explained_residual)
    UNION ALL
    -- rounding is told once for a form, by its largest difference
    SELECT concat_ws('|', 'rounding', document_key, rule, body, form), document_key, rule || '_rounding', 'info',
           coalesce(any_value(t.title) || '：', '') || count(*) || '处数字不完全相等，均在四舍五入的误差之内，最大相差' || shown(max(abs(actual - expected)), any_value(unit)) || '。',
           body, form, NULL, NULL, min(page), NULL, NULL, 'rounding', count(*), 'publisher', NULL
    FROM w_outcome o LEFT JOIN w_form_title t USING (form)
    WHERE outcome = 'rounding'
    GROUP BY document_key, rule, body, form
    UNION ALL
    SELECT concat_ws('|', 'remark', r.rowid), r.document_key, r.rule, r.severity, r.message, d.body, r.form, nullif(r.line_code, ''), r.column_code, r.page, NULL, NULL, NULL, 1, 'reader', NULL
    FROM archive.remark r JOIN archive.document d USING (document_key)
)
SELECT *, stable_key(concat_ws('|', document_key, rule, coalesce(body, ''), coalesce(form, ''), coalesce(line_code, ''), coalesce(column_code, ''), coalesce(page, 0), message)) AS finding_key
FROM finding;

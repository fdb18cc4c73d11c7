-- one row per finding: comparisons that fail for one cause are one finding, with its witnesses
CREATE TEMP TABLE grouped AS
WITH known AS (
    SELECT b.*, CASE WHEN c.comparison IS NOT NULL AND (c.named OR c.mended > 1) THEN concat_ws('|', c.kind, c.place, c.variant) 
                     WHEN b.because IS NOT NULL THEN concat_ws('|', 'said', b.document_key, b.because) ELSE 'alone|' || b.comparison END AS grp,
           coalesce(c.named AND c.harmed = 0, false) AS named, c.kind, c.place AS spot, c.variant, c.likeness
    FROM broken b LEFT JOIN cause c USING (comparison)
), stated AS (
    SELECT k.*, coalesce(k.severity, r.severity) AS weight,
           coalesce(t.title || '：', '') || actual_name || shown(actual, unit) || CASE WHEN at_most THEN '，大于' ELSE '，与' END || expected_name || shown(expected, unit)
           || CASE WHEN at_most THEN '，多出' ELSE '相差' END || shown(abs(actual - expected), unit) AS sentence,
           -- the wrong cell itself before the cells beside it
           list_has_any(actual_cells, (SELECT list(x.cell) FROM repair_change x WHERE x.kind = k.kind AND x.place = k.spot AND x.variant = k.variant)) AS itself
    FROM known k JOIN check_file r USING (rule) LEFT JOIN form_title t USING (form)
)
SELECT *, row_number() OVER (PARTITION BY grp ORDER BY list_position(['error', 'warning', 'info'], weight), coalesce(itself, false) DESC,
                                       -- a figure beside what contradicts it before what was computed of it
                                       rule IN ('claim_agrees', 'claim_prior_year') DESC, place) AS rank,
       count(*) OVER (PARTITION BY grp) AS failed_together
FROM stated;

-- The cell that a named cause is about, and what would hold there.
CREATE TEMP TABLE diagnosis AS
WITH cells AS (
    SELECT g.grp, g.kind, g.likeness, g.failed_together, r.*  EXCLUDE (kind),
           row_number() OVER (PARTITION BY g.grp ORDER BY r.column_code = 'total', r.line_no, r.column_code) AS nth, count(*) OVER (PARTITION BY g.grp) AS cells,
           coalesce(t.title || '的', '') || CASE WHEN r.code = '' AND r.name = '合计' THEN '合计行' ELSE r.code || r.name END || '“' || coalesce(k.title, r.column_code) || '”' AS title,
           t.title AS form_name, k.title AS column_name
    FROM grouped g JOIN repair_cell r ON r.kind = g.kind AND r.place = g.spot AND r.variant = g.variant
    LEFT JOIN form_title t ON t.form = r.form LEFT JOIN column_title k ON k.column_code = r.column_code
    WHERE g.named AND g.rank = 1
)
SELECT a.grp, a.kind AS cause, a.cell, a.document_key, a.body, a.form, nullif(a.code, '') AS line_code, a.column_code, a.page,
       CASE WHEN a.kind IN ('amount', 'row', 'exchanged') THEN a.new_amount END AS new_amount,
       CASE WHEN a.kind IN ('amount', 'row', 'exchanged') THEN a.amount END AS amount,
       CASE a.kind
           WHEN 'unit' THEN '“' || a.form_name || '”的金额与其他表相差一万倍，疑为金额单位标注有误，换算后'
           WHEN 'columns' THEN a.form_name || '的“' || a.column_name || '”与“' || coalesce((SELECT min(b.column_name) FROM cells b WHERE b.grp = a.grp AND b.column_code <> a.column_code), '') || '”两栏疑似互换，换回后'
           WHEN 'shifted_up' THEN a.form_name || '的“' || a.column_name || '”一栏疑似错行，上移一行后'
           WHEN 'shifted_down' THEN a.form_name || '的“' || a.column_name || '”一栏疑似错行，下移一行后'
           WHEN 'exchanged' THEN a.title || shown(a.amount, a.unit) || '与' || b.title || shown(b.amount, b.unit) || '疑似互换，换回后'
           ELSE '若' || a.title || CASE WHEN a.kind = 'row' THEN '及同行合计' ELSE '' END || '由' || shown(a.amount, a.unit) || '改为' || shown(a.new_amount, a.unit)
                || CASE a.likeness WHEN 'transposed' THEN '（疑为相邻数字颠倒）' WHEN 'digit' THEN '（疑为一位数字有误）' WHEN 'factor' THEN '（相差一万倍，疑为金额单位有误）'
                                   WHEN 'sign' THEN '（疑为正负号有误）' ELSE '' END || '，' END
       || a.failed_together || '处不符的核对全部成立' AS words,
       CASE WHEN a.kind IN ('amount', 'row') THEN coalesce(a.likeness, 'amount') ELSE regexp_replace(a.kind, '_(up|down)', '') END AS diagnosis
FROM cells a LEFT JOIN cells b ON b.grp = a.grp AND b.nth = 2
WHERE a.nth = 1;

-- A residual that was held back because of a wrong figure is that figure's doing.
CREATE TEMP TABLE explained AS
SELECT o.comparison, min(d.grp) AS grp
FROM outcome o JOIN diagnosis d ON d.document_key = o.document_key AND d.line_code = o.line_code
WHERE o.outcome = 'observed' AND o.rule = 'non_fiscal_contradicted'
GROUP BY o.comparison;

-- A comparison with an amount that was read with doubt is no word against the publisher.
CREATE TEMP TABLE doubted AS
SELECT DISTINCT g.grp
FROM (SELECT grp, unnest(list_concat(coalesce(actual_cells, []), coalesce(expected_cells, []))) AS cell FROM grouped) g JOIN cell c ON c.rowid = g.cell
WHERE c.confidence < 1;

CREATE TEMP TABLE found AS
WITH finding AS (
    SELECT g.grp, coalesce(d.document_key, g.document_key) AS document_key, g.rule,
           CASE WHEN b.grp IS NOT NULL AND g.weight = 'error' THEN 'warning' ELSE g.weight END AS severity, g.sentence || coalesce('；' || d.words, CASE WHEN g.grp NOT LIKE 'said|%' THEN NULL WHEN g.failed_together > 1 THEN '；' || g.because || g.failed_together || '处不符的核对全部成立' WHEN m.alone THEN '；' || g.because || '核对成立' END, '')
               || CASE WHEN b.grp IS NULL THEN '' ELSE '；其中有读取时没有把握的数字，请先对照原件' END || '。' AS message,
           CASE WHEN d.grp IS NULL THEN g.body ELSE d.body END AS body, coalesce(d.form, g.form) AS form,
           CASE WHEN d.grp IS NULL THEN nullif(g.line_code, '') ELSE d.line_code END AS line_code,
           coalesce(d.column_code, g.column_code) AS column_code, coalesce(d.page, g.page) AS page, coalesce(d.new_amount, g.expected) AS expected,
           CASE WHEN d.new_amount IS NULL THEN g.actual ELSE d.amount END AS actual, coalesce(d.diagnosis, CASE WHEN g.grp LIKE 'said|%' AND (g.failed_together > 1 OR m.alone) THEN coalesce(m.cause, 'amount') END) AS cause,
           g.failed_together + (SELECT count(*) FROM explained e WHERE e.grp = g.grp) AS witnesses, CASE WHEN b.grp IS NULL THEN 'publisher' ELSE 'reader' END AS origin, g.unit
    FROM grouped g LEFT JOIN diagnosis d USING (grp) LEFT JOIN doubted b USING (grp)
    -- a likeness of the two figures is a ground even where nothing else bears witness
    LEFT JOIN (SELECT DISTINCT document_key, because, cause, cause IN ('digit', 'transposed', 'factor') AS alone FROM mended) m ON m.document_key = g.document_key AND m.because = g.because
    WHERE g.rank = 1
    UNION ALL
    SELECT 'observed|' || o.comparison, document_key, o.rule, coalesce(o.severity, r.severity), message, body, form, nullif(line_code, ''), column_code, page, expected, actual,
           NULL, 1, r.origin, o.unit
    FROM outcome o JOIN check_file r USING (rule)
    WHERE outcome = 'observed' AND o.comparison NOT IN (SELECT comparison FROM explained)
    UNION ALL
    -- rounding is told once for a form, by its largest difference
    SELECT concat_ws('|', 'rounding', document_key, rule, body, form), document_key, rule || '_rounding', 'info',
           coalesce(any_value(t.title) || '：', '') || count(*) || '处数字不完全相等，均在四舍五入的误差之内，最大相差' || shown(max(abs(actual - expected)), any_value(unit)) || '。',
           body, form, NULL, NULL, min(page), NULL, NULL, 'rounding', count(*), 'publisher', NULL
    FROM outcome o LEFT JOIN form_title t USING (form)
    WHERE outcome = 'rounding'
    GROUP BY document_key, rule, body, form
    UNION ALL
    SELECT concat_ws('|', 'remark', r.rowid), r.document_key, r.rule, r.severity, r.message, d.body, r.form, nullif(r.line_code, ''), r.column_code, r.page, NULL, NULL, NULL, 1, 'reader', NULL
    FROM archive.remark r JOIN archive.document d USING (document_key)
)
SELECT *, stable_key(concat_ws('|', document_key, rule, coalesce(body, ''), coalesce(form, ''), coalesce(line_code, ''), coalesce(column_code, ''), coalesce(page, 0), message)) AS finding_key
FROM finding;

CREATE TABLE quality.finding AS
SELECT finding_key, document_key, rule, any_value(severity) AS severity, message, any_value(body) AS body, any_value(form) AS form, any_value(line_code) AS line_code,
       any_value(column_code) AS column_code, any_value(page) AS page, try_cast(any_value(expected) AS DECIMAL(18, 2)) AS expected, try_cast(any_value(actual) AS DECIMAL(18, 2)) AS actual,
       try_cast(any_value(actual - expected) AS DECIMAL(18, 2)) AS difference, any_value(cause) AS cause, max(witnesses)::INTEGER AS witnesses, any_value(origin) AS origin,
       CASE WHEN any_value(actual) IS NOT NULL THEN CASE WHEN any_value(unit) IS NULL OR any_value(unit) LIKE '%元' THEN '元' ELSE any_value(unit) END END AS unit
FROM found
GROUP BY finding_key, document_key, rule, message
ORDER BY document_key, rule, form, line_code, column_code, finding_key;

COMMENT ON TABLE quality.finding IS 'one row per finding: what does not add up, was read with doubt, or should be known; comparisons that fail for one cause are one finding';
COMMENT ON COLUMN quality.finding.finding_key IS 'hash of what it is about; the same in every release';
COMMENT ON COLUMN quality.finding.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.finding.rule IS 'the rule, see quality.rule';
COMMENT ON COLUMN quality.finding.severity IS 'error, warning or info';
COMMENT ON COLUMN quality.finding.message IS 'one Chinese sentence with the figures in the form''s unit';
COMMENT ON COLUMN quality.finding.body IS 'whose form it is';
COMMENT ON COLUMN quality.finding.form IS 'code of the form, or null';
COMMENT ON COLUMN quality.finding.line_code IS 'subject code, or null';
COMMENT ON COLUMN quality.finding.column_code IS 'column, or null';
COMMENT ON COLUMN quality.finding.page IS 'page from 1, or null';
COMMENT ON COLUMN quality.finding.expected IS 'in its unit, or null; where the cause is named, the figure that would hold';
COMMENT ON COLUMN quality.finding.actual IS 'in its unit, or null; where the cause is named, the figure that is printed';
COMMENT ON COLUMN quality.finding.difference IS 'actual less expected in its unit, or null';
COMMENT ON COLUMN quality.finding.cause IS 'what one change would make all its witnesses hold: transposed or wrong digit, factor (of ten thousand), sign, amount (another figure), exchanged figures, swapped columns, shifted column, unit of a whole form, stale (a sentence of the year before); rounding; null where several changes would do or none';
COMMENT ON COLUMN quality.finding.witnesses IS 'comparisons that it stands for, see quality.witness';
COMMENT ON COLUMN quality.finding.unit IS 'of expected, actual and difference: 元 for amounts, %, 分, 个, 辆 for shares, scores and counts';
COMMENT ON COLUMN quality.finding.origin IS 'publisher: the document says so; reader: the program is not certain of what it read, or of an amount that does not add up with others';

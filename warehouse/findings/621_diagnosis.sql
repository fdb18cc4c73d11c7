-- one row per group with a named cause: the cell that it is about, and what would hold there
CREATE TEMP TABLE w_diagnosis AS
WITH cells AS (
    SELECT g.grp, g.kind, g.likeness, g.failed_together, r.*  EXCLUDE (kind),
           row_number() OVER (PARTITION BY g.grp ORDER BY r.column_code = 'total', r.line_no, r.column_code) AS nth, count(*) OVER (PARTITION BY g.grp) AS cells,
           coalesce(t.title || '的', '') || CASE WHEN r.code = '' AND r.name = '合计' THEN '合计行' ELSE r.code || r.name END || '“' || coalesce(k.title, r.column_code) || '”' AS title,
           t.title AS form_name, k.title AS column_name
    FROM w_failure_group g JOIN w_repair_cell r ON r.kind = g.kind AND r.place = g.spot AND r.variant = g.variant
    LEFT JOIN w_form_title t ON t.form = r.form LEFT JOIN w_column_title k ON k.column_code = r.column_code
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

-- one row per figure that a document which replaces another has otherwise, of forms that both print and of the prose of
-- both. A figure that only one of them prints is null on the other side.
CREATE TEMP TABLE w_reissued_figure AS
WITH pair AS (
    SELECT c.document_key AS earlier, c.winner AS later FROM w_candidate c WHERE c.status = 'superseded'
), form AS (
    SELECT p.earlier, p.later, a.instance AS was, b.instance AS becomes, b.body, b.form, b.unit
    FROM pair p JOIN w_form_instance a ON a.document_key = p.earlier JOIN w_form_instance b ON b.document_key = p.later AND b.form = a.form AND b.body_key = a.body_key
), printed AS (
    SELECT f.earlier, f.later, f.body, f.form, c.code, subject_name_key(c.name) AS name_key, c.column_code, c.name, c.amount, NULL AS new_amount, NULL AS cell, c.line_no
    FROM form f JOIN w_cell c ON c.instance = f.was
    UNION ALL
    SELECT f.earlier, f.later, f.body, f.form, c.code, subject_name_key(c.name), c.column_code, c.name, NULL, c.amount, c.rowid, c.line_no
    FROM form f JOIN w_cell c ON c.instance = f.becomes
), said_once AS (
    -- of what is said several times, the first
    SELECT DISTINCT ON (document_key, metric, subject_path, qualifier, aspect) document_key, metric, subject_path, qualifier, aspect, coalesce(value_yuan, value)::DECIMAL(38, 4) AS amount,
           CASE WHEN value_yuan IS NULL THEN unit ELSE '元' END AS unit, page
    FROM archive.claim WHERE metric <> 'other' AND document_key IN (SELECT earlier FROM pair UNION SELECT later FROM pair)
    ORDER BY document_key, metric, subject_path, qualifier, aspect, claim_no
)
SELECT later AS document_key, earlier AS superseded_key, body, form, code AS line_code, any_value(name) AS line_name, column_code,
       sum(amount)::DECIMAL(38, 4) AS before, sum(new_amount)::DECIMAL(38, 4) AS after, '元' AS unit, list(cell) FILTER (cell IS NOT NULL) AS cells, min(line_no) AS place
FROM printed GROUP BY earlier, later, body, form, code, name_key, column_code
-- an empty cell in one is 0.00 in the other
HAVING coalesce(sum(amount), 0) <> coalesce(sum(new_amount), 0)
UNION ALL
SELECT p.later, p.earlier, NULL, NULL, NULL, coalesce(nullif(a.subject_path, ''), t.title, a.metric) || CASE WHEN a.qualifier = '' THEN '' ELSE '（' || a.qualifier || '）' END, a.aspect, a.amount, b.amount, b.unit, [], b.page
FROM pair p
JOIN said_once a ON a.document_key = p.earlier
JOIN said_once b ON b.document_key = p.later AND b.metric = a.metric AND b.subject_path = a.subject_path AND b.qualifier = a.qualifier AND b.aspect = a.aspect AND b.unit = a.unit
LEFT JOIN w_metric_title t ON t.metric = a.metric
WHERE a.amount <> b.amount;

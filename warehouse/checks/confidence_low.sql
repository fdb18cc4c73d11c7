-- rule: confidence_low
-- title: 金额读取没有把握
-- severity: warning
-- kind: observation
-- origin: reader
-- compares: 可信度小于1的金额应有读取说明；没有说明的在此列出。
-- example: 支出决算表有3处金额的可信度小于1，最低0.6。
SELECT f.document_key, f.body, f.form, min(c.page) AS page,
       coalesce(any_value(t.title), f.form) || '有' || count(*) || '处金额读取没有把握，可信度最低' || min(c.confidence)::DECIMAL(4, 2) || '，请对照原件。' AS message
FROM w_checked_form f
JOIN w_cell c ON c.instance = f.instance AND c.confidence < 1
LEFT JOIN w_form_title t ON t.form = f.form
WHERE NOT EXISTS (SELECT 1 FROM archive.remark r WHERE r.document_key = f.document_key AND r.form = f.form)
GROUP BY f.document_key, f.body, f.form

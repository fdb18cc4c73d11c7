-- one row per finding, the errors first
SELECT d.fiscal_year AS year, d.department_name AS department, coalesce(s.title, f.severity) AS severity, coalesce(o.title, f.origin) AS origin, coalesce(r.title, f.rule) AS rule, f.message,
       coalesce(m.title, f.form) AS form, f.page, f.expected, f.actual, f.difference, d.file_name, f.finding_key
FROM quality.finding f
JOIN source.document d USING (document_key)
LEFT JOIN quality.rule r ON r.rule = f.rule
LEFT JOIN meta.form m ON m.form = f.form
LEFT JOIN meta.value s ON s.list = 'severity' AND s.value = f.severity
LEFT JOIN meta.value o ON o.list = 'finding_origin' AND o.value = f.origin
ORDER BY list_position(['error', 'warning', 'info'], f.severity), d.fiscal_year, d.department_name, f.rule, f.page, f.finding_key;

-- Findings whose sentence has every word.
WITH asked AS (SELECT string_split(lower(?::VARCHAR), ' ') AS words)
SELECT f.finding_key, f.severity, f.rule, f.message, f.document_key, d.department_name, d.fiscal_year, count(*) OVER () AS found
FROM quality.finding f JOIN source.document d USING (document_key), asked a
WHERE len(list_filter(a.words, lambda w: NOT contains(lower(f.message), w))) = 0
ORDER BY list_position(['error', 'warning', 'info'], f.severity), d.fiscal_year DESC, f.finding_key
LIMIT 20;

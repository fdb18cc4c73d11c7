-- Documents whose title, file name or body has every word, or whose ID begins so.
WITH asked AS (SELECT lower(?::VARCHAR) AS text)
SELECT d.document_key, d.file_name, d.title, d.kind, d.department_name, d.fiscal_year, d.status, count(*) OVER () AS found
FROM source.document d, asked a
WHERE length(a.text) >= 6 AND starts_with(d.document_key, a.text)
   OR len(list_filter(string_split(a.text, ' '), lambda w: NOT contains(lower(concat_ws(' ', d.title, d.file_name, d.department_name, d.fiscal_year)), w))) = 0
ORDER BY d.fiscal_year DESC NULLS LAST, d.file_name, d.document_key
LIMIT 20;

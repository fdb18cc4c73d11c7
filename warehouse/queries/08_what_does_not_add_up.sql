-- What does not add up, and how far is each document checked?
-- 中文：哪些地方对不上，每份文件核对到什么程度？
SELECT d.department_name, d.fiscal_year, d.status, sum(c.held) AS held, sum(c.failed) AS failed, sum(c.unchecked) AS unchecked,
       (SELECT string_agg(f.message, ' ' ORDER BY f.message) FROM quality.finding f WHERE f.document_key = d.document_key AND f.severity = 'error') AS errors
FROM source.document d
JOIN quality.check_result c USING (document_key)
WHERE d.fiscal_year = coalesce(getvariable('year'), d.fiscal_year) AND d.department_name = coalesce(getvariable('department'), d.department_name)
GROUP BY ALL
ORDER BY failed DESC, d.department_name, d.fiscal_year;

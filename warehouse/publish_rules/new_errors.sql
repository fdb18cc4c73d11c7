-- Documents that the published release shows already have more errors than there: by their number, since words and figures
-- of a finding may change. Variables: new_errors, new_errors_percent (of these documents); both must be passed.
WITH known AS (
    SELECT x.document_key FROM a.source.document x JOIN b.source.document y USING (document_key)
    WHERE x.status LIKE 'loaded%' AND y.status LIKE 'loaded%'
), counted AS (
    SELECT document_key, rule, 1 AS before, 0 AS after FROM a.quality.finding WHERE severity = 'error'
    UNION ALL SELECT document_key, rule, 0, 1 FROM b.quality.finding WHERE severity = 'error'
), more AS (
    SELECT document_key, sum(after) - sum(before) AS errors FROM counted JOIN known USING (document_key) GROUP BY document_key HAVING sum(after) > sum(before)
), rules AS (
    SELECT rule, sum(after) - sum(before) AS errors FROM counted JOIN more USING (document_key) GROUP BY rule HAVING sum(after) > sum(before)
)
SELECT format('{} new errors of {} documents that are published without them (most by the rule {})', sum(errors)::BIGINT, count(*), (SELECT rule FROM rules ORDER BY errors DESC, rule LIMIT 1)) AS reason
FROM more
HAVING sum(errors) > getvariable('new_errors') AND 100.0 * sum(errors) / (SELECT count(*) FROM known) > getvariable('new_errors_percent');

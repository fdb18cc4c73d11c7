-- What is told of the published warehouse after every run: name, help, label and its value, number. A value that does
-- not occur is told too, so that an alert never waits for one that is missing.
SELECT 'juesuan_documents' AS name, 'Documents of the published warehouse by status' AS help, 'status' AS label, status AS of, count(document_key)::DOUBLE AS value
FROM (VALUES ('loaded'), ('loaded_with_findings'), ('quarantined'), ('duplicate'), ('superseded')) AS known(status)
FULL JOIN source.document USING (status)
GROUP BY status
UNION ALL
SELECT 'juesuan_findings', 'Findings of the published warehouse by severity', 'severity', severity, count(finding_key)::DOUBLE
FROM (VALUES ('error'), ('warning'), ('info')) AS known(severity)
FULL JOIN quality.finding USING (severity)
GROUP BY severity
UNION ALL
SELECT 'juesuan_lines', 'Amounts in the published warehouse', NULL, NULL, count(*)::DOUBLE FROM source.published_line
UNION ALL
SELECT 'juesuan_waiting', 'Documents that wait for a person', NULL, NULL, count(*)::DOUBLE FROM source.document WHERE status = 'quarantined' AND reason_code IS DISTINCT FROM 'rejected'
UNION ALL
SELECT 'juesuan_pages', 'Pages and sheets of the documents in the published warehouse', NULL, NULL, coalesce(sum(pages), 0)::DOUBLE FROM source.document
ORDER BY name, of;

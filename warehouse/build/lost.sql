-- How many documents of the published database the archive lacks, and how many lines of documents that were not read
-- again since.
SELECT count(*) FILTER (a.document_key IS NULL) AS documents, coalesce(sum(p.lines - a.lines) FILTER (a.lines < p.lines), 0)::BIGINT AS lines
FROM (SELECT document_key, loaded_at, count(l.form) AS lines FROM published.source.document LEFT JOIN published.source.published_line l USING (document_key) GROUP BY ALL) p
LEFT JOIN (SELECT document_key, loaded_at, count(l.form) AS lines FROM archive.document LEFT JOIN archive.line l USING (document_key) GROUP BY ALL) a USING (document_key)
WHERE a.document_key IS NULL OR a.loaded_at = p.loaded_at;

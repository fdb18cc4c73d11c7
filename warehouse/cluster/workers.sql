-- Workers that were seen lately, and what each is at.
SELECT w.id, w.host, w.version, w.documents, extract(epoch FROM clock_timestamp() - w.seen_at)::INTEGER AS seconds, p.number, p.read, p.documents AS partition_documents
FROM worker w LEFT JOIN partition p ON p.worker = w.id AND p.state = 'taken' AND p.run = (SELECT id FROM run WHERE ended_at IS NULL)
ORDER BY w.id

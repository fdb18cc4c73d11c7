-- one row per document: a hash of what the archive holds of it, apart from where it was fetched and when it was last seen. Its
-- evidence is told by the revision that each reading of it gets, so that nobody has to look at its amounts.
CREATE TEMP TABLE w_document_state AS
SELECT d.document_key, md5(concat_ws('|', d::VARCHAR, coalesce(c.names, ''), coalesce(f.places, ''))) AS state
FROM archive.document d
LEFT JOIN (SELECT document_key, string_agg(DISTINCT file_name, '|' ORDER BY file_name) AS names FROM archive.copy GROUP BY document_key) c USING (document_key)
LEFT JOIN (SELECT document_key, string_agg(DISTINCT place, '|' ORDER BY place) AS places
           FROM (SELECT document_key, concat_ws('|', inbox, path, coalesce(region, '')) AS place FROM archive.found) GROUP BY document_key) f USING (document_key);

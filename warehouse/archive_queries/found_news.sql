-- How many places are new, or are said to be of another region than before.
SELECT count(*) FROM found_tonight t
WHERE NOT EXISTS (FROM found f WHERE f.document_key = t.document_key AND f.inbox = t.inbox AND f.path = t.path AND f.region IS NOT DISTINCT FROM t.region);

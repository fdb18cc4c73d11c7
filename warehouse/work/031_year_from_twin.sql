-- one row per document that states no year and has exactly the figures of another of its body, whose year it takes:
-- workbooks are published beside a document whose cover names the year for both. A document with a cover that states none waits.
CREATE TEMP TABLE w_year_from_twin AS
SELECT d.document_key, min(o.fiscal_year) AS fiscal_year, min(o.document_key) AS twin, min(o.body_kind) AS body_kind
FROM archive.document d
JOIN w_document_content c USING (document_key)
JOIN w_document_body b USING (document_key)
JOIN w_document_content oc ON oc.lines = c.lines AND oc.sum_of_hashes = c.sum_of_hashes AND oc.xor_of_hashes = c.xor_of_hashes
JOIN archive.document o ON o.document_key = oc.document_key AND o.reason IS NULL AND o.fiscal_year IS NOT NULL
     AND o.kind = d.kind
JOIN w_document_body ob ON ob.document_key = o.document_key AND ob.body_key = b.body_key
WHERE d.reason = 'year_unknown' AND d.file_type IN ('xlsx', 'xls', 'xls_xml', 'csv', 'html') AND o.file_type NOT IN ('xlsx', 'xls', 'xls_xml', 'csv', 'html')
GROUP BY d.document_key
HAVING count(DISTINCT o.fiscal_year) = 1;

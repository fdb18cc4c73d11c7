-- Other documents of the same body, year and kind.
SELECT o.document_key, o.file_name, o.status, o.reason, o.published_on, o.file_type, (SELECT count(*) FROM quality.revision r WHERE r.document_key = o.document_key AND r.superseded_key = d.document_key
       OR r.document_key = d.document_key AND r.superseded_key = o.document_key) AS revised
FROM source.document d JOIN source.document o ON o.department_key = d.department_key AND o.fiscal_year = d.fiscal_year AND o.kind = d.kind AND o.document_key <> d.document_key
WHERE d.document_key = ?
ORDER BY o.published_on NULLS LAST, o.file_name, o.document_key;

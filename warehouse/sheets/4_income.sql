-- one row per amount of income that counts
SELECT n.year, n.department, n.parent_department, n.province, n.city, n.county, n.class_code, n.class_name, n.item_code, n.item_name, coalesce(s.title, n.source) AS source, n.amount_yuan,
       n.has_error, d.file_name
FROM income n
LEFT JOIN source.document d USING (document_key)
LEFT JOIN meta.value s ON s.list = 'income_source' AND s.value = n.source
ORDER BY n.year, n.department, n.item_code, n.source;

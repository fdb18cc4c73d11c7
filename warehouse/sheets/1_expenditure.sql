-- one row per amount of expenditure that counts, every name in words; for pivot tables
SELECT e.year, e.department, e.parent_department, e.province, e.city, e.county, e.class_code, e.class_name, e.section_code, e.section_name, e.item_code, e.item_name,
       coalesce(f.title, e.fund) AS fund, coalesce(t.title, e.expenditure_type) AS expenditure_type, e.amount_yuan, e.has_error, e.confidence, d.file_name
FROM expenditure e
LEFT JOIN source.document d USING (document_key)
LEFT JOIN meta.value f ON f.list = 'fund' AND f.value = e.fund
LEFT JOIN meta.value t ON t.list = 'expenditure_type' AND t.value = e.expenditure_type
ORDER BY e.year, e.department, e.item_code, e.fund, e.expenditure_type;

-- one row per body, year and item of the “三公” expenses
SELECT t.year, t.department, t.parent_department, t.province, t.city, t.county, coalesce(i.title, t.item) AS item, t.budget_yuan, t.final_yuan, t.has_error, d.file_name
FROM three_public t
LEFT JOIN source.document d USING (document_key)
LEFT JOIN meta.value i ON i.list = 'three_public_item' AND i.value = t.item
ORDER BY t.year, t.department, t.item;

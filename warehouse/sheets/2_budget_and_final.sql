-- one row per body, year, subject and fund: budget and final beside each other
SELECT b.year, b.department, b.parent_department, b.class_code, b.class_name, b.section_code, b.section_name, b.item_code, b.item_name, coalesce(f.title, b.fund) AS fund,
       b.budget_yuan, b.stated_budget_yuan, b.stated_adjusted_budget_yuan, b.final_yuan, b.stated_final_yuan, b.completion_pct, b.stated_completion_pct,
       coalesce(o.title, b.budget_origin) AS budget_origin, b.has_error
FROM budget_and_final b
LEFT JOIN meta.value f ON f.list = 'fund' AND f.value = b.fund
LEFT JOIN meta.value o ON o.list = 'budget_origin' AND o.value = b.budget_origin
ORDER BY b.year, b.department, b.item_code, b.fund;

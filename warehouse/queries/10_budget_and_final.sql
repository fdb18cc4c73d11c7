-- Who spent more than its budget of the general public budget, by subject? The budget is that of its own document where it
-- is known, else as the final accounts state it.
SELECT year, department, item_code, item_name, budget_origin, completion_pct, stated_completion_pct
FROM budget_and_final
WHERE fund = 'general_public' AND completion_pct > 100
ORDER BY completion_pct DESC, year, department, item_code;

-- How far is what bodies spent from their budget of the general public budget, by subject, the furthest first? The budget is that
-- of its own document where it is known, else as the final accounts state it; subjects of which no budget is known come last.
-- 中文：各科目决算与一般公共预算相差多少？相差最大的在前。
SELECT year, department, item_code, item_name, budget_origin, completion_pct, stated_completion_pct
FROM budget_and_final
WHERE fund = 'general_public' AND year = coalesce(getvariable('year'), year) AND department = coalesce(getvariable('department'), department)
  AND starts_with(item_code, coalesce(getvariable('subject'), ''))
ORDER BY abs(completion_pct - 100) DESC NULLS LAST, year, department, item_code;

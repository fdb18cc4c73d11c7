-- one row per body, year and item of the “三公” expenses, of final accounts (决算) and of budgets (预算)
CREATE TABLE fact_three_public AS
WITH form AS (
    SELECT instance, body_key, body_kind, fiscal_year, document_key, kind FROM w_form_instance
    WHERE chosen AND fiscal_year IS NOT NULL AND body_key <> '' AND form IN (SELECT form FROM w_form_fact WHERE fact = 'fact_three_public')
), printed_side AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.document_key, f.kind,
           split_part(c.column_code, '_', 1) AS side, substr(c.column_code, strpos(c.column_code, '_') + 1) AS item, c.amount, c.confidence, u.has_error
    FROM form f JOIN w_cell c USING (instance) LEFT JOIN w_unsound_cell u ON u.cell = c.rowid
    WHERE c.column_code LIKE 'budget\_%' ESCAPE '\' OR c.column_code LIKE 'final\_%' ESCAPE '\' AND f.kind = 'final_accounts'
    UNION ALL
    -- submitted workbooks have the items as rows of 机构运行信息表; the budget is that of the whole year where it is printed
    SELECT body_key, body_kind, fiscal_year, document_key, 'final_accounts', side, item, amount, confidence, false FROM w_submitted_three_public
), half AS (
    SELECT body_key, body_kind, fiscal_year, side, bool_or(kind = 'final_accounts') AS in_final_accounts FROM printed_side GROUP BY ALL
), printed AS (
    -- the budget as final accounts print it goes before the budget's own document
    SELECT t.*, count(*) FILTER (t.side = 'budget') OVER each_body > 0 AS has_budget, count(*) FILTER (t.side = 'final') OVER each_body > 0 AS has_final,
           first_value(t.document_key) OVER (PARTITION BY t.body_key, t.body_kind, t.fiscal_year ORDER BY t.kind = 'final_accounts' DESC, t.document_key) AS document
    FROM printed_side t JOIN half h USING (body_key, body_kind, fiscal_year, side)
    WHERE t.kind = 'final_accounts' OR NOT h.in_final_accounts
    WINDOW each_body AS (PARTITION BY t.body_key, t.body_kind, t.fiscal_year)
), item AS (
    -- an empty cell beside printed ones of the same half is zero
    SELECT p.* EXCLUDE (item), i.item, CASE WHEN p.item = i.item THEN p.amount END AS item_amount
    FROM printed p JOIN (SELECT DISTINCT body_key, body_kind, fiscal_year, item FROM printed_side) i USING (body_key, body_kind, fiscal_year)
)
SELECT v.department_key, p.fiscal_year AS year_key, p.item,
       CASE WHEN bool_or(p.has_budget) THEN coalesce(sum(p.item_amount) FILTER (p.side = 'budget'), 0) END::DECIMAL(18, 2) AS budget_yuan,
       CASE WHEN bool_or(p.has_final) THEN coalesce(sum(p.item_amount) FILTER (p.side = 'final'), 0) END::DECIMAL(18, 2) AS final_yuan,
       any_value(p.document) AS document_key,
       coalesce(min(p.confidence) FILTER (p.item_amount IS NOT NULL), 1) AS confidence,
       coalesce(bool_or(p.has_error) FILTER (p.item_amount IS NOT NULL), false) AS has_error
FROM item p
JOIN w_body_version v ON v.body_key = p.body_key AND v.body_kind = p.body_kind AND p.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
WHERE p.item IN (SELECT substr(column_code, strpos(column_code, '_') + 1) FROM w_fact_column WHERE fact = 'fact_three_public')
GROUP BY v.department_key, p.fiscal_year, p.item
ORDER BY year_key, v.department_key, item;

COMMENT ON TABLE fact_three_public IS 'one row per body, year and item of the “三公” expenses that a form prints; rows of one body add up. Final accounts print the budget beside the final; where only the budget''s own document is known, or the final accounts lack it, the budget is from there';
COMMENT ON COLUMN fact_three_public.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_three_public.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_three_public.item IS 'abroad (因公出国境), vehicle_purchase (公务用车购置), vehicle_operation (公务用车运行维护) or reception (公务接待)';
COMMENT ON COLUMN fact_three_public.budget_yuan IS 'budget (预算数) in yuan; null where no form has it';
COMMENT ON COLUMN fact_three_public.final_yuan IS 'final (决算数) in yuan; null where no form has it';
COMMENT ON COLUMN fact_three_public.document_key IS 'the document that prints the final, else the budget, see source.document';
COMMENT ON COLUMN fact_three_public.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN fact_three_public.has_error IS 'whether an error finding rests on a cell behind it, see quality.finding_cell';

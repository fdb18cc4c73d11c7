-- one row per body, year and item of the “三公” expenses that its form prints
CREATE TABLE fact_three_public AS
WITH printed AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.document_key,
           split_part(c.column_code, '_', 1) AS side, substr(c.column_code, strpos(c.column_code, '_') + 1) AS item, c.amount,
           -- an empty cell beside printed ones of the same half is zero
           bool_or(c.column_code LIKE 'budget_%') OVER (PARTITION BY c.instance) AS has_budget,
           bool_or(c.column_code LIKE 'final_%') OVER (PARTITION BY c.instance) AS has_final
    FROM chosen_form f JOIN cell c USING (instance)
    WHERE f.form = 'three_public'
)
SELECT v.department_key, p.fiscal_year AS year_key, p.item,
       coalesce(sum(p.amount) FILTER (p.side = 'budget'), CASE WHEN any_value(p.has_budget) THEN 0 END)::DECIMAL(18, 2) AS budget_yuan,
       coalesce(sum(p.amount) FILTER (p.side = 'final'), CASE WHEN any_value(p.has_final) THEN 0 END)::DECIMAL(18, 2) AS final_yuan,
       p.document_key
FROM printed p
JOIN body_version v ON v.body_key = p.body_key AND v.body_kind = p.body_kind AND p.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
WHERE p.item IN ('abroad', 'vehicle_purchase', 'vehicle_operation', 'reception')
GROUP BY v.department_key, p.fiscal_year, p.item, p.document_key
ORDER BY year_key, v.department_key, item;

COMMENT ON TABLE fact_three_public IS 'one row per body, year and item of the “三公” expenses that its form prints; rows of one body add up';
COMMENT ON COLUMN fact_three_public.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_three_public.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_three_public.item IS 'abroad (因公出国境), vehicle_purchase (公务用车购置), vehicle_operation (公务用车运行维护) or reception (公务接待)';
COMMENT ON COLUMN fact_three_public.budget_yuan IS 'budget (预算数) in yuan; null where the form has no budget';
COMMENT ON COLUMN fact_three_public.final_yuan IS 'final (决算数) in yuan; null where the form has no final';
COMMENT ON COLUMN fact_three_public.document_key IS 'the document that prints it, see source.document';

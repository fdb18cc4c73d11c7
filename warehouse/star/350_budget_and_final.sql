-- one row per body, year and functional subject: budget and final side by side
CREATE VIEW budget_and_final AS
WITH budget AS (
    SELECT department_key, year_key, subject_key, sum(amount_yuan)::DECIMAL(18, 2) AS amount, first(document_key ORDER BY document_key) AS document_key
    FROM fact_budget_expenditure GROUP BY ALL
), final AS (
    SELECT department_key, year_key, subject_key, sum(amount_yuan)::DECIMAL(18, 2) AS amount, first(document_key ORDER BY document_key) AS document_key
    FROM fact_expenditure GROUP BY ALL
), claimed AS (
    SELECT department_key, year_key, subject_key, max(budget_yuan) AS budget, max(final_yuan) AS final, max(completion_pct) AS completion_pct,
           first(document_key ORDER BY document_key) AS document_key
    FROM fact_budget_execution GROUP BY ALL
), subject AS (
    SELECT department_key, year_key, subject_key FROM budget
    UNION
    SELECT department_key, year_key, subject_key FROM final
    UNION
    SELECT department_key, year_key, subject_key FROM claimed
)
SELECT k.year_key AS year, d.name AS department, d.kind AS department_kind, d.parent_name AS parent_department,
       s.class_code, s.class_name, s.section_code, s.section_name, s.code AS item_code, s.name AS item_name,
       b.amount AS budget_yuan, t.budget AS stated_budget_yuan, f.amount AS final_yuan, t.final AS stated_final_yuan, t.completion_pct AS stated_completion_pct,
       CASE WHEN coalesce(b.amount, t.budget) <> 0
            THEN try_cast(round(100 * coalesce(f.amount, t.final)::DECIMAL(32, 2) / coalesce(b.amount, t.budget), 2) AS DECIMAL(18, 2)) END AS completion_pct,
       CASE WHEN b.amount IS NOT NULL THEN 'budget_document' WHEN t.budget IS NOT NULL THEN 'final_accounts' END AS budget_origin,
       coalesce(b.document_key, CASE WHEN t.budget IS NOT NULL THEN t.document_key END) AS budget_document_key,
       coalesce(f.document_key, t.document_key) AS final_document_key
FROM subject k
JOIN dim_department d USING (department_key)
JOIN dim_subject s USING (subject_key)
LEFT JOIN budget b USING (department_key, year_key, subject_key)
LEFT JOIN final f USING (department_key, year_key, subject_key)
LEFT JOIN claimed t USING (department_key, year_key, subject_key)
ORDER BY k.year_key, d.name, d.kind, k.department_key, s.code, k.subject_key;

COMMENT ON VIEW budget_and_final IS 'one row per body, year and functional subject of a budget or of final accounts, all funds and types together, with the figures of both beside each other. Do not sum over bodies: a department contains its units';
COMMENT ON COLUMN budget_and_final.year IS 'fiscal year';
COMMENT ON COLUMN budget_and_final.department IS 'name of the body';
COMMENT ON COLUMN budget_and_final.department_kind IS 'department or unit';
COMMENT ON COLUMN budget_and_final.parent_department IS 'the department that a unit belongs to';
COMMENT ON COLUMN budget_and_final.class_code IS 'code of the class (类)';
COMMENT ON COLUMN budget_and_final.class_name IS 'name of the class';
COMMENT ON COLUMN budget_and_final.section_code IS 'code of the section (款)';
COMMENT ON COLUMN budget_and_final.section_name IS 'name of the section';
COMMENT ON COLUMN budget_and_final.item_code IS 'the subject''s code, whatever its level';
COMMENT ON COLUMN budget_and_final.item_name IS 'the subject''s name';
COMMENT ON COLUMN budget_and_final.budget_yuan IS 'yuan in the forms of the budget (预算); null where it has none or is not known';
COMMENT ON COLUMN budget_and_final.stated_budget_yuan IS 'yuan that the prose of the final accounts states as the budget, see fact_budget_execution';
COMMENT ON COLUMN budget_and_final.final_yuan IS 'yuan in the forms of the final accounts (决算)';
COMMENT ON COLUMN budget_and_final.stated_final_yuan IS 'yuan that the prose of the final accounts states as the final';
COMMENT ON COLUMN budget_and_final.stated_completion_pct IS 'completion (完成预算) that the prose states, in per cent';
COMMENT ON COLUMN budget_and_final.completion_pct IS 'final in per cent of budget: of the forms, else as stated';
COMMENT ON COLUMN budget_and_final.budget_origin IS 'budget_document or final_accounts: where the budget of completion_pct is from';
COMMENT ON COLUMN budget_and_final.budget_document_key IS 'the document that prints the budget';
COMMENT ON COLUMN budget_and_final.final_document_key IS 'the document that prints the final';

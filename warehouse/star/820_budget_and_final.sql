-- one row per body, year, functional subject and fund: budget and final side by side
CREATE VIEW budget_and_final AS
WITH budget AS (
    SELECT f.department_key, f.year_key, f.subject_key, f.fund, sum(f.amount_yuan)::DECIMAL(18, 2) AS amount,
           CASE WHEN bool_and(f.expenditure_type IS NOT NULL) THEN coalesce(sum(f.amount_yuan) FILTER (f.expenditure_type = 'basic'), 0) END::DECIMAL(18, 2) AS basic,
           CASE WHEN bool_and(f.expenditure_type IS NOT NULL) THEN coalesce(sum(f.amount_yuan) FILTER (f.expenditure_type = 'project'), 0) END::DECIMAL(18, 2) AS project,
           first(f.document_key ORDER BY f.document_key) AS document_key, min(f.confidence) AS confidence, bool_or(f.has_error) AS has_error
    FROM fact_budget_expenditure f
    JOIN body_figures b ON b.figures = 'budget' AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts
    GROUP BY ALL
), final AS (
    SELECT f.department_key, f.year_key, f.subject_key, f.fund, sum(f.amount_yuan)::DECIMAL(18, 2) AS amount,
           coalesce(sum(f.amount_yuan) FILTER (f.expenditure_type = 'basic'), 0)::DECIMAL(18, 2) AS basic,
           coalesce(sum(f.amount_yuan) FILTER (f.expenditure_type = 'project'), 0)::DECIMAL(18, 2) AS project,
           first(f.document_key ORDER BY f.document_key) AS document_key, min(f.confidence) AS confidence, bool_or(f.has_error) AS has_error
    FROM fact_expenditure f
    JOIN body_figures b ON b.figures = 'expenditure' AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts
    GROUP BY ALL
), told AS (
    SELECT f.*, s.code
    FROM fact_budget_execution f
    JOIN dim_subject s USING (subject_key)
    JOIN body_figures b ON b.figures = 'budget_execution' AND b.department_key = f.department_key AND b.year_key = f.year_key AND b.counts
), leaf AS (
    SELECT f.department_key, f.year_key, f.fund, s.code
    FROM (SELECT department_key, year_key, fund, subject_key FROM budget UNION SELECT department_key, year_key, fund, subject_key FROM final) f
    JOIN dim_subject s USING (subject_key)
    UNION
    SELECT department_key, year_key, fund, code FROM told
), stated AS (
    -- what is stated of a class would count once more beside what is stated of its items
    SELECT t.* FROM told t
    WHERE NOT EXISTS (SELECT 1 FROM leaf l WHERE l.department_key = t.department_key AND l.year_key = t.year_key AND (l.fund = t.fund OR t.fund = 'all')
                      AND l.code <> t.code AND starts_with(l.code, t.code))
), subject AS (
    SELECT department_key, year_key, subject_key, fund FROM budget
    UNION
    SELECT department_key, year_key, subject_key, fund FROM final
    UNION
    SELECT department_key, year_key, subject_key, fund FROM stated
), beside AS (
    SELECT k.*, b.amount AS budget, b.basic AS budget_basic, b.project AS budget_project, f.amount AS final, f.basic AS final_basic, f.project AS final_project,
           t.budget_yuan AS stated_budget, t.adjusted_budget_yuan AS stated_adjusted_budget, t.final_yuan AS stated_final, t.completion_pct AS stated_completion_pct,
           b.document_key AS budget_document, f.document_key AS final_document, t.document_key AS stated_document,
           least(b.confidence, f.confidence) AS confidence, coalesce(b.has_error, false) OR coalesce(f.has_error, false) AS has_error,
           CASE WHEN b.amount IS NOT NULL THEN 'budget_document' WHEN t.budget_yuan IS NOT NULL THEN 'final_accounts' WHEN t.adjusted_budget_yuan IS NOT NULL THEN 'final_accounts_adjusted' END AS budget_origin,
           coalesce(b.amount, t.budget_yuan, t.adjusted_budget_yuan) AS compared_budget,
           CASE WHEN b.amount IS NOT NULL THEN coalesce(f.amount, t.final_yuan) ELSE coalesce(t.final_yuan, f.amount) END AS compared_final
    FROM subject k
    LEFT JOIN budget b USING (department_key, year_key, subject_key, fund)
    LEFT JOIN final f USING (department_key, year_key, subject_key, fund)
    LEFT JOIN stated t USING (department_key, year_key, subject_key, fund)
)
SELECT k.year_key AS year, d.name AS department, d.kind AS department_kind, d.parent_name AS parent_department,
       s.class_code, s.class_name, s.section_code, s.section_name, s.code AS item_code, s.name AS item_name, k.fund,
       k.budget AS budget_yuan, k.budget_basic AS budget_basic_yuan, k.budget_project AS budget_project_yuan,
       k.stated_budget AS stated_budget_yuan, k.stated_adjusted_budget AS stated_adjusted_budget_yuan,
       k.final AS final_yuan, k.final_basic AS final_basic_yuan, k.final_project AS final_project_yuan, k.stated_final AS stated_final_yuan,
       k.stated_completion_pct,
       CASE WHEN k.compared_budget <> 0 THEN try_cast(round(100 * k.compared_final::DECIMAL(32, 2) / k.compared_budget, 2) AS DECIMAL(18, 2)) END AS completion_pct,
       k.budget_origin, coalesce(k.budget_document, CASE WHEN k.budget_origin IS NOT NULL THEN k.stated_document END) AS budget_document_key,
       coalesce(k.final_document, k.stated_document) AS final_document_key, k.confidence, k.has_error
FROM beside k
JOIN dim_department d USING (department_key)
JOIN dim_subject s USING (subject_key)
ORDER BY k.year_key, d.name, d.kind, k.department_key, s.code, k.subject_key, k.fund;

COMMENT ON VIEW budget_and_final IS 'one row per body, year, functional subject and fund of a budget or of final accounts, with the figures of both beside each other: like with like, so a percentage is of the same fund''s money. Budgets, finals and stated figures each count every yuan once over bodies (see body_figures); stated figures are left out at a level above that of others';
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
COMMENT ON COLUMN budget_and_final.fund IS 'general_public, government_fund, state_capital, non_fiscal; all where the prose states a figure of all money, see fact_budget_execution';
COMMENT ON COLUMN budget_and_final.budget_yuan IS 'yuan in the forms of the budget (预算); null where it has none or is not known';
COMMENT ON COLUMN budget_and_final.budget_basic_yuan IS 'of it basic; null where the form does not tell basic from project';
COMMENT ON COLUMN budget_and_final.budget_project_yuan IS 'of it project; null where the form does not tell basic from project';
COMMENT ON COLUMN budget_and_final.stated_budget_yuan IS 'yuan that the prose of the final accounts states as the initial budget (年初预算)';
COMMENT ON COLUMN budget_and_final.stated_adjusted_budget_yuan IS 'yuan that it states as the adjusted budget (全年预算)';
COMMENT ON COLUMN budget_and_final.final_yuan IS 'yuan in the forms of the final accounts (决算)';
COMMENT ON COLUMN budget_and_final.final_basic_yuan IS 'of it basic';
COMMENT ON COLUMN budget_and_final.final_project_yuan IS 'of it project';
COMMENT ON COLUMN budget_and_final.stated_final_yuan IS 'yuan that the prose of the final accounts states as the final';
COMMENT ON COLUMN budget_and_final.stated_completion_pct IS 'completion (完成预算) that the prose states, in per cent';
COMMENT ON COLUMN budget_and_final.completion_pct IS 'final in per cent of the budget that budget_origin names: of the forms, else as stated';
COMMENT ON COLUMN budget_and_final.budget_origin IS 'whose budget completion_pct is of: budget_document, final_accounts (the initial one as stated) or final_accounts_adjusted';
COMMENT ON COLUMN budget_and_final.budget_document_key IS 'the document that prints the budget';
COMMENT ON COLUMN budget_and_final.final_document_key IS 'the document that prints the final';
COMMENT ON COLUMN budget_and_final.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN budget_and_final.has_error IS 'whether an error finding rests on a cell behind the figures of forms';

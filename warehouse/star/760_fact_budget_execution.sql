-- one row per body, year and subject of which the prose of final accounts states budget and final
CREATE TABLE fact_budget_execution AS
WITH claimed AS (
    SELECT s.department_key, s.body_key, s.kind_of_body, s.fiscal_year, s.document_key, p.code, c.claim_no, c.sentence_no, c.aspect,
           c.amount, c.step, c.value
    FROM w_prose_figure c
    JOIN w_speaking_document s ON s.document_key = c.document_key AND s.claims AND s.kind = 'final_accounts'
    JOIN w_subject_path p ON p.document_key = c.document_key AND p.subject_path = c.subject_path
    WHERE c.metric IN ('functional_item_expenditure', 'functional_section_expenditure', 'functional_class_expenditure') AND c.qualifier = ''
      AND (c.aspect = 'completion_pct' OR c.is_money AND c.aspect IN ('budget', 'adjusted_budget', 'final'))
), sentence AS (
    SELECT document_key, code, sentence_no,
           row_number() OVER (PARTITION BY document_key, code
               ORDER BY bool_or(aspect = 'final') DESC, bool_or(aspect <> 'final') DESC, sentence_no) AS place
    FROM claimed GROUP BY document_key, code, sentence_no
), side_by_side AS (
    -- figures of one sentence belong together; one that this sentence lacks is taken from the first that has it
    SELECT department_key, body_key, kind_of_body, fiscal_year, document_key, code,
           arg_min(amount, (place, claim_no)) FILTER (aspect = 'budget') AS budget,
           arg_min(amount, (place, claim_no)) FILTER (aspect = 'adjusted_budget') AS adjusted_budget,
           arg_min(amount, (place, claim_no)) FILTER (aspect = 'final') AS final,
           arg_min(step, (place, claim_no)) FILTER (aspect = 'final') AS final_step,
           arg_min(value, (place, claim_no)) FILTER (aspect = 'completion_pct') AS completion_pct
    FROM claimed JOIN sentence USING (document_key, code, sentence_no)
    GROUP BY ALL
), fund_row AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, c.code, coalesce(x.fund, 'all') AS fund, sum(c.amount) AS amount, sum(c.step) AS steps
    FROM w_chosen_form f
    JOIN w_cell c USING (instance)
    LEFT JOIN w_fiscal_form x USING (instance)
    WHERE c.column_code = 'total' AND (f.form = 'expenditure' OR x.fund IS NOT NULL)
    GROUP BY ALL
), fund AS (
    -- the prose tells of the general budget's money, or of another fund's or of all money where the final is theirs alone
    SELECT b.document_key, b.code, arg_min(r.fund, list_position(['general_public', 'government_fund', 'state_capital', 'all'], r.fund)) AS fund
    FROM side_by_side b
    JOIN fund_row r ON r.body_key = b.body_key AND r.body_kind = b.kind_of_body AND r.fiscal_year = b.fiscal_year AND r.code = b.code
    WHERE abs(b.final - r.amount) <= (b.final_step + r.steps) * 0.5
    GROUP BY ALL
)
SELECT b.department_key, b.fiscal_year AS year_key, y.subject_key, coalesce(f.fund, 'general_public') AS fund, b.budget::DECIMAL(18, 2) AS budget_yuan,
       b.final::DECIMAL(18, 2) AS final_yuan, b.completion_pct::DECIMAL(18, 4) AS completion_pct, b.document_key,
       b.adjusted_budget::DECIMAL(18, 2) AS adjusted_budget_yuan
FROM side_by_side b
JOIN w_subject_of_year y ON y.code = b.code AND y.fiscal_year = b.fiscal_year
LEFT JOIN fund f ON f.document_key = b.document_key AND f.code = b.code
WHERE coalesce(b.budget, b.adjusted_budget, b.completion_pct) IS NOT NULL
ORDER BY year_key, b.department_key, b.code;

COMMENT ON TABLE fact_budget_execution IS 'one row per body, year and subject of which the prose of final accounts states budget and final';
COMMENT ON COLUMN fact_budget_execution.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_budget_execution.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_budget_execution.subject_key IS 'functional subject, see dim_subject';
COMMENT ON COLUMN fact_budget_execution.fund IS 'whose money it is: the fund whose form has the stated final (all: 支出决算表, where only that has it); general_public, of which this part of the prose tells, where no form has it';
COMMENT ON COLUMN fact_budget_execution.budget_yuan IS 'initial budget (年初预算数) in yuan; null where it is not stated';
COMMENT ON COLUMN fact_budget_execution.final_yuan IS 'final (决算数) in yuan';
COMMENT ON COLUMN fact_budget_execution.completion_pct IS 'stated completion (完成预算) in per cent, of the initial or of the adjusted budget';
COMMENT ON COLUMN fact_budget_execution.document_key IS 'the document that prints it, see source.document';
COMMENT ON COLUMN fact_budget_execution.adjusted_budget_yuan IS 'adjusted budget (全年预算数, 调整预算数) in yuan; null where it is not stated';

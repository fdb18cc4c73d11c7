-- one row per final and budget of the prose that are exchanged, as two things at least bear witness. A repair is tried,
-- never applied: it tells what failed for one cause.
CREATE TEMP TABLE w_exchanged_figure AS
WITH item AS (
    SELECT DISTINCT ON (document_key, subject_path, aspect) * FROM w_prose_figure
    WHERE metric = 'functional_item_expenditure' AND is_money AND qualifier = '' ORDER BY document_key, subject_path, aspect, claim_no
), total AS (
    SELECT DISTINCT ON (document_key, aspect) document_key, aspect, amount, step FROM w_prose_figure
    WHERE metric = 'general_public_expenditure' AND is_money AND qualifier = '' ORDER BY document_key, aspect, claim_no
), missed AS (
    -- by how much the items of a document miss their total
    SELECT t.document_key, t.aspect, sum(i.amount) - t.amount AS excess, (sum(i.step) + t.step) * 0.5 AS tolerance
    FROM total t JOIN item i ON i.document_key = t.document_key AND i.aspect = t.aspect
    GROUP BY t.document_key, t.aspect, t.amount, t.step
), witness AS (
    SELECT e.*,
           pct IS NOT NULL AND final.amount <> 0 AND budget.amount <> 0
               AND abs(100.0::DOUBLE * final.amount / budget.amount - pct) > percent_tolerance(pct_step, final.amount::DOUBLE, final.step, budget.amount::DOUBLE, budget.step)
               AND abs(100.0::DOUBLE * budget.amount / final.amount - pct) <= percent_tolerance(pct_step, budget.amount::DOUBLE, budget.step, final.amount::DOUBLE, final.step) AS by_percentage,
           says = -1 AND final.amount > budget.amount AND budget.amount > 0 OR says = 1 AND final.amount < budget.amount AND final.amount > 0 AS by_words,
           t.amount IS NOT NULL AND abs(t.amount - final.amount) > (t.step + final.step) * 0.5 AND abs(t.amount - budget.amount) <= (t.step + budget.step) * 0.5 AS by_form,
           t.amount IS NOT NULL AND abs(t.amount - final.amount) <= (t.step + final.step) * 0.5 AS as_in_form,
           e.metric = 'functional_item_expenditure' AND abs(m.excess) > m.tolerance AND abs(m.excess - final.amount + budget.amount) <= m.tolerance AS by_finals,
           e.metric = 'functional_item_expenditure' AND abs(n.excess) > n.tolerance AND abs(n.excess - budget.amount + final.amount) <= n.tolerance AS by_budgets
    FROM w_prose_execution e
    LEFT JOIN missed m ON m.document_key = e.document_key AND m.aspect = 'final'
    LEFT JOIN missed n ON n.document_key = e.document_key AND n.aspect = e.budget.aspect
    LEFT JOIN w_form_figure t ON t.body_key = e.final.body_key AND t.body_kind = e.final.body_kind AND t.fiscal_year = e.final.fiscal_year AND t.kind = e.final.kind
         AND t.metric = e.metric AND t.code = e.final.code AND t.aspect = 'final'
    WHERE e.final.amount <> e.budget.amount
)
SELECT DISTINCT ON (document_key, final.claim_no) document_key, final, budget FROM witness
WHERE coalesce(by_percentage, false)::INTEGER + coalesce(by_words, false)::INTEGER + by_form::INTEGER
      + coalesce(by_finals, false)::INTEGER + coalesce(by_budgets, false)::INTEGER > 1 AND NOT as_in_form
ORDER BY document_key, final.claim_no;

-- one row per document and figure of its body by which years of one body hang together: totals and balances, each under the year
-- that it is of, and where names do not settle whose they are, what was planned (what begins with budget). Rounded to what the prose
-- prints, 0.01 万元; what a document has in two ways is left out. digits is how many of them tell bodies apart: of 5.00 万元 one.
CREATE TEMP TABLE w_body_trace AS
WITH own AS (
    SELECT *, rest IN (SELECT rest FROM w_own_body WHERE family IS NOT NULL) AS is_doubted FROM w_own_body
    WHERE fiscal_year IS NOT NULL AND document_key IN (SELECT document_key FROM archive.document WHERE reason IS NULL)
), final AS (
    FROM own WHERE kind = 'final_accounts'
), doubted AS (
    FROM own WHERE is_doubted
), planned AS (
    SELECT c.document_key, c.sentence, c.aspect, c.value_yuan, CASE WHEN c.metric LIKE 'functional_item%' THEN split_part(c.subject_path, '/', -1) ELSE c.metric END AS metric
    FROM archive.claim c
    WHERE c.qualifier = '' AND c.aspect IN ('budget', 'change')
      AND c.metric IN ('income_total', 'expenditure_total', 'general_public_expenditure', 'three_public_total', 'functional_item_expenditure')
), figure AS (
    SELECT o.document_key, o.fiscal_year - CASE WHEN l.line_name LIKE '年初%' THEN 1 ELSE 0 END AS year,
           CASE WHEN l.line_name LIKE '%结转和结余' THEN 'balance' ELSE l.line_name END AS what, l.amount_yuan AS amount
    FROM final o JOIN archive.line l ON l.document_key = o.document_key AND coalesce(name_key(l.body), o.name_key) = o.name_key
    WHERE l.form = 'income_expenditure_summary' AND (l.column_code = 'income' AND l.line_name IN ('年初结转和结余', '本年收入合计')
                                                     OR l.column_code = 'expenditure' AND l.line_name IN ('年末结转和结余', '本年支出合计'))
    UNION ALL
    SELECT o.document_key, o.fiscal_year - CASE WHEN l.line_name LIKE '年初%' THEN 1 ELSE 0 END, 'fiscal balance', l.amount_yuan
    FROM final o JOIN archive.line l ON l.document_key = o.document_key AND coalesce(name_key(l.body), o.name_key) = o.name_key
    WHERE l.form = 'fiscal_summary' AND (l.column_code = 'income' AND l.line_name = '年初财政拨款结转和结余'
                                         OR l.column_code = 'expenditure_total' AND l.line_name = '年末财政拨款结转和结余')
    UNION ALL
    SELECT o.document_key, o.fiscal_year - CASE c.aspect WHEN 'prior_year_final' THEN 1 ELSE 0 END,
           CASE c.metric WHEN 'income_total' THEN '本年收入合计' WHEN 'expenditure_total' THEN '本年支出合计' ELSE c.metric END, c.value_yuan
    FROM final o JOIN archive.claim c USING (document_key)
    WHERE c.qualifier = '' AND c.aspect IN ('final', 'prior_year_final')
      AND c.metric IN ('income_total', 'expenditure_total', 'total_income_and_expenditure', 'general_public_expenditure')
    UNION ALL
    -- what a budget plans, and what final accounts say was planned
    SELECT o.document_key, o.fiscal_year, 'budget ' || CASE WHEN l.line_code <> '' THEN l.line_name WHEN l.form = 'expenditure_budget' THEN 'expenditure_total'
                                                            WHEN l.form = 'general_expenditure_budget' THEN 'general_public_expenditure' ELSE 'three_public_total' END, l.amount_yuan
    FROM doubted o JOIN archive.line l ON l.document_key = o.document_key AND coalesce(name_key(l.body), o.name_key) = o.name_key
    WHERE l.form = 'general_expenditure_budget' AND l.column_code = 'total' AND (length(l.line_code) = 7 OR l.line_code = '' AND l.line_name = '合计')
       OR l.form = 'expenditure_budget' AND l.column_code = 'total' AND l.line_code = '' AND l.line_name = '合计'
       OR l.form IN ('three_public', 'three_public_budget') AND l.column_code = 'budget_total' AND l.line_code = ''
    UNION ALL
    SELECT o.document_key, o.fiscal_year, 'budget ' || p.metric, p.value_yuan FROM doubted o JOIN planned p USING (document_key) WHERE p.aspect = 'budget'
    UNION ALL
    -- 支出预算4,556.86万元，比2024年预算减少601.95万元
    SELECT o.document_key, o.fiscal_year - 1, 'budget ' || p.metric, p.value_yuan - c.value_yuan
    FROM doubted o JOIN planned p USING (document_key) JOIN planned c ON c.document_key = p.document_key AND c.sentence = p.sentence AND c.metric = p.metric AND c.aspect = 'change'
    WHERE p.aspect = 'budget' AND o.kind = 'budget'
)
SELECT document_key, year, what, round(any_value(amount), -2) AS amount, length(rtrim(abs(round(any_value(amount), -2))::DECIMAL(18, 0)::VARCHAR, '0')) AS digits
FROM figure GROUP BY document_key, year, what HAVING count(DISTINCT round(amount, -2)) = 1;

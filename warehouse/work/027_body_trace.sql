-- one row per document of final accounts and figure of its body by which years of one body hang together: totals and balances, each
-- under the year that it is of. Rounded to what the prose prints, 0.01 万元; what a document has in two ways is left out.
CREATE TEMP TABLE w_body_trace AS
WITH own AS (
    SELECT d.document_key, m.name_key, d.fiscal_year
    FROM archive.document d JOIN w_mentioned_body m ON m.document_key = d.document_key AND m.name = d.body
    WHERE d.fiscal_year IS NOT NULL AND d.reason IS NULL AND d.kind = 'final_accounts'
), figure AS (
    SELECT o.document_key, o.fiscal_year - CASE WHEN l.line_name LIKE '年初%' THEN 1 ELSE 0 END AS year,
           CASE WHEN l.line_name LIKE '%结转和结余' THEN 'balance' ELSE l.line_name END AS what, l.amount_yuan AS amount
    FROM own o JOIN archive.line l ON l.document_key = o.document_key AND coalesce(name_key(l.body), o.name_key) = o.name_key
    WHERE l.form = 'income_expenditure_summary' AND (l.column_code = 'income' AND l.line_name IN ('年初结转和结余', '本年收入合计')
                                                     OR l.column_code = 'expenditure' AND l.line_name IN ('年末结转和结余', '本年支出合计'))
    UNION ALL
    SELECT o.document_key, o.fiscal_year - CASE WHEN l.line_name LIKE '年初%' THEN 1 ELSE 0 END, 'fiscal balance', l.amount_yuan
    FROM own o JOIN archive.line l ON l.document_key = o.document_key AND coalesce(name_key(l.body), o.name_key) = o.name_key
    WHERE l.form = 'fiscal_summary' AND (l.column_code = 'income' AND l.line_name = '年初财政拨款结转和结余'
                                         OR l.column_code = 'expenditure_total' AND l.line_name = '年末财政拨款结转和结余')
    UNION ALL
    SELECT o.document_key, o.fiscal_year - CASE c.aspect WHEN 'prior_year_final' THEN 1 ELSE 0 END,
           CASE c.metric WHEN 'income_total' THEN '本年收入合计' WHEN 'expenditure_total' THEN '本年支出合计' ELSE c.metric END, c.value_yuan
    FROM own o JOIN archive.claim c USING (document_key)
    WHERE c.qualifier = '' AND c.aspect IN ('final', 'prior_year_final')
      AND c.metric IN ('income_total', 'expenditure_total', 'total_income_and_expenditure', 'general_public_expenditure')
)
SELECT document_key, year, what, round(any_value(amount), -2) AS amount FROM figure GROUP BY document_key, year, what HAVING count(DISTINCT round(amount, -2)) = 1;

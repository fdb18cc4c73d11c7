-- rule: claim_repeated
-- title: 同一数字前后一致
-- severity: warning
-- compares: 文字说明中多次出现的同一项决算数、预算数、上年数前后相等。
-- example: 一处称本年支出合计2397.44万元，另一处称2407.44万元。
WITH said_of AS (
    SELECT f.*, row_number() OVER one_thing AS place, first_value(f.amount) OVER one_thing AS first_amount, first_value(f.step) OVER one_thing AS first_step,
           first_value(f.repaired) OVER one_thing AS first_repaired, first_value(f.because) OVER one_thing AS first_because, first_value(f.page) OVER one_thing AS first_page
    FROM w_repaired_figure f
    -- a figure of all funds' money stands beside that of the general budget
    ANTI JOIN (SELECT a.document_key, a.claim_no FROM w_prose_of_all_funds a JOIN w_prose_amount s ON s.document_key = a.document_key AND s.claim_no = a.claim_no
               JOIN w_form_figure t ON t.body_key = s.body_key AND t.body_kind = s.body_kind AND t.fiscal_year = s.fiscal_year AND t.kind = s.kind AND t.metric = s.metric AND t.code = s.code AND t.aspect = 'final'
               WHERE t.amount <> a.amount) m ON m.document_key = f.document_key AND m.claim_no = f.claim_no
    WHERE f.is_money AND f.qualifier = '' AND f.aspect IN ('final', 'budget', 'prior_year_final')
      AND (f.metric IN (SELECT metric FROM w_metric_place) AND f.subject_path = '' OR f.metric IN ('functional_class_expenditure', 'functional_item_expenditure') AND f.code IS NOT NULL)
    WINDOW one_thing AS (PARTITION BY f.document_key, f.metric, f.subject_path, f.aspect ORDER BY f.claim_no)
)
SELECT document_key, body, NULL::VARCHAR AS form, code AS line_code, NULL::VARCHAR AS column_code, page, '万元' AS unit,
       '文字说明中' || topic || CASE aspect WHEN 'budget' THEN '的预算数' WHEN 'prior_year_final' THEN '的上年数' ELSE '' END AS actual_name, amount AS actual,
       '前文' || coalesce('（第' || first_page || '页）', '') AS expected_name, first_amount AS expected, (step + first_step) * 0.5 AS tolerance,
       CASE WHEN abs(repaired - first_repaired) <= (step + first_step) * 0.5 THEN coalesce(because, first_because) END AS because
FROM said_of WHERE place > 1

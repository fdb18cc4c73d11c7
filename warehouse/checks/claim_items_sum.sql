-- rule: claim_items_sum
-- title: 文字说明中各项之和等于其类和总额
-- severity: warning
-- compares: 文字说明所列各项支出之和等于所属类的金额，各项、各类之和等于一般公共预算财政拨款支出，决算数和预算数分别核对；只列举一部分的不核对，但其和也不能大于总额。
-- example: 卫生健康支出31.53万元，所列两项24.61万元、7.38万元之和为31.99万元。
WITH first_said AS (
    -- a subject is often named twice; what is said of it first counts
    SELECT DISTINCT ON (document_key, metric, subject_path, aspect) *, subject_name_key(string_split(subject_path, '/')[1]) AS class
    FROM w_repaired_figure WHERE is_money AND qualifier = '' AND metric IN ('functional_item_expenditure', 'functional_class_expenditure', 'general_public_expenditure') AND aspect IN ('final', 'budget', 'adjusted_budget')
    ORDER BY document_key, metric, subject_path, aspect, claim_no
), item AS (
    SELECT *, count(*) OVER (PARTITION BY document_key, metric, aspect) AS of_aspect FROM first_said
), whole AS (
    SELECT document_key, aspect, metric, class, amount, step, repaired, because, body, page, claim_no, topic, body_key, body_kind, fiscal_year, kind FROM first_said
    WHERE metric = 'functional_class_expenditure' OR metric = 'general_public_expenditure'
), pair AS (
    SELECT w, p FROM whole w JOIN item p ON p.document_key = w.document_key AND p.aspect = w.aspect
     AND (w.metric = 'functional_class_expenditure' AND p.metric = 'functional_item_expenditure' AND p.class = w.class
          OR w.metric = 'general_public_expenditure' AND p.metric IN ('functional_item_expenditure', 'functional_class_expenditure'))
), summed AS (
    SELECT w.document_key AS document_key, w.claim_no AS claim_no, p.metric AS part_metric, any_value(w) AS whole, count(*) AS parts, sum(p.amount) AS amounts, sum(p.repaired) AS repaired,
           sum(p.step) AS steps, min(p.because) AS because, list(p.code) AS codes, any_value(p.of_aspect) AS of_aspect,
           coalesce(sum(p.amount) FILTER (coalesce(p.code, '') = ''), 0) AS unnamed
    FROM pair GROUP BY ALL
), listed AS (
    -- the subjects that the form prints under the whole, where there is a form
    SELECT s.document_key, s.claim_no, s.part_metric, count(*) AS printed, count(*) FILTER (NOT list_contains(s.codes, t.code) AND t.amount <> 0) AS left_out, list(t.code) AS forms_codes
    FROM summed s
    JOIN w_form_figure t ON t.body_key = s.whole.body_key AND t.body_kind = s.whole.body_kind AND t.fiscal_year = s.whole.fiscal_year AND t.kind = s.whole.kind AND t.metric = s.part_metric
    LEFT JOIN w_class_name k ON k.name = s.whole.class
    WHERE s.whole.metric = 'general_public_expenditure' OR left(t.code, 3) = k.code
    GROUP BY ALL
), finals AS (
    -- without a form, a list whose finals reach their whole is complete
    SELECT document_key, whole.metric AS metric, whole.class AS class, part_metric, parts, amounts >= whole.amount - (steps + whole.step) * 0.5 OR repaired >= whole.amount - (steps + whole.step) * 0.5 AS reached
    FROM summed WHERE whole.aspect = 'final'
)
SELECT s.whole.document_key AS document_key, s.whole.body AS body, NULL::VARCHAR AS form, '' AS line_code, NULL::VARCHAR AS column_code, s.whole.page AS page, '万元' AS unit,
       '文字说明中' || s.whole.topic || CASE s.whole.aspect WHEN 'final' THEN '' ELSE '的预算数' END AS actual_name, s.whole.amount AS actual,
       '所列' || s.parts || CASE s.part_metric WHEN 'functional_class_expenditure' THEN '类之和' ELSE '项之和' END AS expected_name, s.amounts AS expected, (s.steps + s.whole.step) * 0.5 AS tolerance,
       -- a list may go on with subjects of other funds, which are none of the general budget's
       CASE WHEN s.whole.metric = 'general_public_expenditure' AND len(list_filter(s.codes, lambda code: code <> '' AND NOT list_contains(l.forms_codes, code))) > 0 THEN '文中所列有一般公共预算报表以外的科目。'
            -- nor may one be of which no subject is known, where the others alone are the whole
            WHEN s.whole.metric = 'general_public_expenditure' AND s.unnamed <> 0 AND abs(s.amounts - s.unnamed - s.whole.amount) <= (s.steps + s.whole.step) * 0.5
                THEN '文中所列有科目表中没有的科目，其余各项之和等于总额。'
            WHEN s.amounts > s.whole.amount + (s.steps + s.whole.step) * 0.5 THEN NULL
            WHEN l.left_out > 0 THEN '文中没有列出报表中的全部科目。'
            WHEN l.printed IS NULL AND NOT coalesce(f.reached, false) THEN '没有报表可知文中是否列出了全部科目。'
            WHEN s.parts < f.parts THEN '文中没有列出各项的预算数。' END AS unchecked,
       CASE WHEN abs(s.repaired - s.whole.repaired) <= (s.steps + s.whole.step) * 0.5 THEN coalesce(s.because, s.whole.because) END AS because
FROM summed s
LEFT JOIN listed l ON l.document_key = s.document_key AND l.claim_no = s.claim_no AND l.part_metric = s.part_metric
LEFT JOIN finals f ON f.document_key = s.document_key AND f.metric = s.whole.metric AND f.class = s.whole.class AND f.part_metric = s.part_metric

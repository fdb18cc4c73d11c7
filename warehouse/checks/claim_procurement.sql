-- rule: claim_procurement
-- title: 授予中小企业的采购金额不大于采购总额
-- severity: warning
-- compares: 文字说明中授予中小企业的合同金额、小微企业的合同金额分别不大于政府采购总额、中小企业合同金额；分预留项目和其他项目说明由中小企业中标或成交的，两者之和不大于政府采购总额（小微企业的预留项目可能包含在中小企业的之内，不另相加）。
-- example: 政府采购金额21.07万元，预留项目由中小企业成交21.07万元，其他项目由中小企业成交21.07万元。
WITH amount AS (
    SELECT DISTINCT ON (document_key, metric) * FROM w_repaired_figure
    WHERE metric IN ('procurement_total', 'procurement_sme_contracts', 'procurement_micro_contracts') AND aspect = 'final' AND is_money AND qualifier = ''
    ORDER BY document_key, metric, claim_no
), pair(part, whole) AS (
    VALUES ('procurement_sme_contracts', 'procurement_total'), ('procurement_micro_contracts', 'procurement_sme_contracts')
), awarded AS (
    SELECT DISTINCT document_key, sentence, page, step,
           regexp_extract_all(sentence, '中小企业预留的?(?:政府)?采购项目中?[^；。]*?采购金额([0-9,]+(?:\.[0-9]+)?)万元', 1) AS reserved,
           regexp_extract_all(sentence, '其他(?:政府)?采购项目中?[^；。]*?中小企业[^；。]*?采购金额([0-9,]+(?:\.[0-9]+)?)万元', 1) AS others
    FROM (SELECT document_key, sentence, min(page) AS page, max(step) AS step FROM w_repaired_figure WHERE is_money AND aspect = 'final' AND contains(sentence, '由中小企业') GROUP BY ALL)
)
SELECT p.document_key, p.body, NULL::VARCHAR AS form, '' AS line_code, NULL::VARCHAR AS column_code, p.page, '万元' AS unit, '文字说明中' || p.topic AS actual_name, p.amount AS actual,
       w.topic AS expected_name, w.amount AS expected, (p.step + w.step) * 0.5 AS tolerance, true AS at_most, p.because
FROM pair x JOIN amount p ON p.metric = x.part JOIN amount w ON w.metric = x.whole AND w.document_key = p.document_key
UNION ALL
SELECT t.document_key, t.body, NULL, '', NULL, a.page, '万元', '文字说明中由中小企业中标或成交的采购金额之和',
       10000 * (try_cast(replace(a.reserved[1], ',', '') AS DECIMAL(18, 4)) + try_cast(replace(a.others[1], ',', '') AS DECIMAL(18, 4))), t.topic, t.amount, (t.step + 2 * a.step) * 0.5, true, NULL
FROM awarded a JOIN amount t ON t.document_key = a.document_key AND t.metric = 'procurement_total'
WHERE len(a.reserved) = 1 AND len(a.others) = 1

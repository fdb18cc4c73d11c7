-- rule: claim_change
-- title: 所述增减额等于本年数减上年数
-- severity: warning
-- compares: 同一句话中的增减额等于本年决算数减上年决算数；句中没有本年数或上年数的，取文中同一项目唯一的数。
-- example: 本年120.00万元，上年100.00万元，却称增加30.00万元。
WITH one AS (
    SELECT document_key, metric, code, subject_path, sentence, any_value(body) AS body, min(page) AS page,
           any_value(amount) FILTER (aspect = 'final') AS final, any_value(amount) FILTER (aspect = 'prior_year_final') AS prior, any_value(amount) FILTER (aspect = 'change') AS change,
           sum(step) AS steps
    FROM said WHERE aspect IN ('final', 'prior_year_final', 'change')
    GROUP BY ALL
    HAVING count(*) FILTER (aspect = 'final') = 1 AND count(*) FILTER (aspect = 'prior_year_final') = 1 AND count(*) FILTER (aspect = 'change') = 1
)
SELECT o.document_key, o.body, NULL::VARCHAR AS form, o.code AS line_code, NULL::VARCHAR AS column_code, o.page, '万元' AS unit,
       '文字说明中' || coalesce(string_split(nullif(o.subject_path, ''), '/')[-1], (SELECT min(title) FROM metric_place p WHERE p.metric = o.metric), o.metric) || '的增减额' AS actual_name, change AS actual,
       '本年数减上年数' AS expected_name, final - prior AS expected, coalesce(steps, 300) * 0.5 AS tolerance
FROM one o

-- rule: claim_change
-- title: 所述增减额等于本年数减上年数
-- severity: warning
-- compares: 文字说明的增减额等于同一项目的本年数减上年数；取同一句中的数，句中没有的取最近一句的。
-- example: 本年120.00万元，上年100.00万元，却称增加30.00万元。
SELECT claim.document_key, claim.body, NULL::VARCHAR AS form, claim.code AS line_code, NULL::VARCHAR AS column_code, claim.page, CASE WHEN claim.is_money THEN '万元' ELSE claim.unit END AS unit,
       '文字说明中' || claim.topic || '的增减额' AS actual_name, claim.amount AS actual, '本年数减上年数' AS expected_name,
       coalesce(this_year.amount - last_year.amount, claim.amount) AS expected, (claim.step + this_year.step + last_year.step) * 0.5 AS tolerance,
       CASE WHEN this_year IS NULL THEN '文中没有与增减额对应的本年数。' WHEN last_year IS NULL THEN '文中没有与增减额对应的上年数。' END AS unchecked,
       CASE WHEN abs(claim.amount - this_year.repaired + last_year.repaired) <= (claim.step + this_year.step + last_year.step) * 0.5 THEN coalesce(this_year.because, last_year.because)
            ELSE repair.because END AS because
FROM w_prose_change change LEFT JOIN w_change_repair repair ON repair.document_key = change.claim.document_key AND repair.claim_no = change.claim.claim_no
WHERE claim.aspect = 'change'

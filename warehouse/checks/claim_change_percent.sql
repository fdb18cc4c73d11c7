-- rule: claim_change_percent
-- title: 所述增减百分比等于增减额除以上年数
-- severity: warning
-- compares: 文字说明的增减百分比等于增减额除以上年数（文中没有上年数的，为本年数减增减额）；上年数为零时没有百分比；百分比四舍五入或舍去尾数均可。
-- example: 上年4000.33万元，减少846.51万元，却称下降31.16%。
WITH base AS (
    SELECT *, coalesce(last_year.amount, this_year.amount - change.amount) AS base, coalesce(last_year.step, this_year.step + change.step) AS base_step,
           coalesce(change.amount, this_year.amount - last_year.amount) AS difference, coalesce(change.step, this_year.step + last_year.step) AS difference_step,
           coalesce(last_year.repaired, this_year.repaired - change.amount) AS base_repaired, coalesce(this_year.repaired - last_year.repaired, change.amount) AS difference_repaired
    FROM w_prose_change WHERE claim.aspect = 'change_pct'
), computed AS (
    SELECT *, abs(base) <= CASE WHEN last_year IS NULL THEN base_step * 0.5 ELSE 0 END AS from_zero,
           CASE WHEN base <> 0 THEN 100.0::DOUBLE * difference / base END AS by_change, CASE WHEN base <> 0 THEN 100.0::DOUBLE * (this_year.amount - base) / base END AS by_years,
           CASE WHEN base_repaired <> 0 THEN 100.0::DOUBLE * difference_repaired / base_repaired END AS by_repaired,
           CASE WHEN base <> 0 THEN percent_tolerance(claim.step, difference::DOUBLE, difference_step, base::DOUBLE, base_step) END AS tolerance
    FROM base
)
SELECT claim.document_key, claim.body, NULL::VARCHAR AS form, claim.code AS line_code, NULL::VARCHAR AS column_code, claim.page, '%' AS unit,
       '文字说明中' || claim.topic || '的增减百分比' AS actual_name, claim.value AS actual, '增减额除以上年数' AS expected_name,
       -- where the change itself is wrong, the share may be right: that is the change's finding
       as_printed(CASE WHEN from_zero THEN claim.value WHEN by_years IS NOT NULL AND abs(by_years - claim.value) < abs(by_change - claim.value) THEN by_years ELSE by_change END, claim.value, claim.step) AS expected,
       tolerance, CASE WHEN base IS NULL OR difference IS NULL THEN '文中没有与增减百分比对应的本年数、上年数或增减额。' END AS unchecked,
       CASE WHEN from_zero AND claim.value <> 0 THEN '文字说明中' || claim.topic || '称' || CASE WHEN claim.value < 0 THEN '下降' ELSE '增长' END || shown(abs(claim.value), '%') || '，而上年数为零，没有百分比可言。' END AS message,
       CASE WHEN abs(by_repaired - claim.value) <= tolerance THEN coalesce(this_year.because, last_year.because)
            WHEN repair.claim_no IS NOT NULL THEN repair.because END AS because
FROM computed LEFT JOIN w_change_repair repair ON repair.document_key = computed.claim.document_key AND repair.sentence_no = computed.claim.sentence_no AND repair.metric = computed.claim.metric AND repair.subject_path = computed.claim.subject_path

-- rule: evaluation_targets
-- title: 没有达到目标的指标不得满分
-- severity: warning
-- compares: 项目支出绩效自评表中，目标值和完成值都是数的指标，没有达到目标（≥、≤、=）的得分小于权重。
-- example: 目标≥95%，完成值90%，权重10分，得10分。
WITH indicator AS (
    SELECT i.*, e.project_name, e.page, d.body,
           try_cast(regexp_extract(i.target, '^\s*([-+]?[0-9]+(?:\.[0-9]+)?)\s*(?:%|％)?\s*$', 1) AS DECIMAL(18, 4)) AS aim,
           try_cast(regexp_extract(i.actual, '^\s*([-+]?[0-9]+(?:\.[0-9]+)?)\s*(?:%|％)?\s*$', 1) AS DECIMAL(18, 4)) AS reached,
           -- 0.98 beside a target of 98 % says the same
           i.measure_unit IN ('%', '％') AND abs(try_cast(regexp_extract(i.actual, '^\s*([0-9.]+)\s*$', 1) AS DOUBLE)) <= 1 AS may_be_fraction
    FROM archive.indicator i
    JOIN archive.evaluation e USING (document_key, evaluation_no)
    JOIN w_candidate d ON d.document_key = i.document_key AND d.status = 'loaded'
    WHERE i.nature IN ('≥', '≤', '=', '＝', '>', '<', '＞', '＜') AND i.weight > 0 AND i.score IS NOT NULL
), judged AS (
    SELECT *, CASE WHEN nature IN ('≥') THEN reached >= aim WHEN nature IN ('≤') THEN reached <= aim WHEN nature IN ('>', '＞') THEN reached > aim
                   WHEN nature IN ('<', '＜') THEN reached < aim ELSE reached = aim END AS met FROM indicator
)
SELECT document_key, body, NULL::VARCHAR AS form, evaluation_no::VARCHAR AS line_code, 'score' AS column_code, page, '分' AS unit,
       '自评表“' || project_name || '”中“' || level3 || '”目标' || nature || target || measure_unit || '、完成' || actual || '，没有达到目标的得分' AS actual_name,
       -- it may be anything below its weight
       CASE WHEN NOT met AND score >= weight THEN score ELSE 0 END AS actual, '应低于的权重' AS expected_name, CASE WHEN NOT met AND score >= weight THEN weight - 0.01 ELSE 0 END AS expected, 0 AS tolerance,
       CASE WHEN aim IS NULL OR reached IS NULL THEN '目标值或完成值不是数。' WHEN may_be_fraction AND NOT met THEN '看不出完成值是不是百分数。' END AS unchecked
FROM judged

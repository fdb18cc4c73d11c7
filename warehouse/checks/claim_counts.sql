-- rule: claim_counts
-- title: 分类车辆之和等于车辆总数
-- severity: warning
-- compares: 文字说明一句话中“共有车辆……辆，其中：……”所列各类车辆之和等于总数；只列举一两类的不核对，但其和也不能大于总数。
-- example: 共有车辆4辆，其中：轿车3辆、越野车0辆、其他用车0辆。
WITH counted AS (
    SELECT *, min_by(metric, claim_no) FILTER (qualifier <> '') OVER of_sentence AS listed_metric
    FROM w_repaired_figure
    WHERE aspect = 'count' AND unit = '辆' AND contains(sentence, '其中') WINDOW of_sentence AS (PARTITION BY document_key, sentence_no)
), begun AS (
    -- what is counted before the total of a list is another thing: 购置公务用车0辆, 共有公务用车6辆，其中……
    SELECT *, coalesce(min(claim_no) FILTER (qualifier = '' AND metric = listed_metric) OVER of_sentence, min(claim_no) OVER of_sentence) AS first_no
    FROM counted WINDOW of_sentence AS (PARTITION BY document_key, sentence_no)
), vehicle AS (
    SELECT *, row_number() OVER (PARTITION BY document_key, sentence_no ORDER BY claim_no) AS place FROM begun WHERE claim_no >= first_no
), others AS (
    -- what follows 其他用车 tells what these are for
    SELECT document_key, sentence_no, min(place) AS place FROM vehicle WHERE contains(qualifier, '其他') GROUP BY ALL
), listed AS (
    SELECT document_key, sentence_no, count(*) AS kinds, sum(amount) AS amounts, bool_or(contains(qualifier, '其他')) AS with_others, count(*) FILTER (qualifier <> '') AS named
    FROM vehicle v LEFT JOIN others o USING (document_key, sentence_no) WHERE v.place BETWEEN 2 AND coalesce(o.place, v.place) GROUP BY ALL
)
SELECT v.document_key, v.body, NULL::VARCHAR AS form, '' AS line_code, NULL::VARCHAR AS column_code, v.page, '辆' AS unit, '文字说明中' || v.topic || '总数' AS actual_name, v.amount AS actual,
       '所列' || l.kinds || '类之和' AS expected_name, l.amounts AS expected, 0 AS tolerance,
       CASE WHEN l.amounts < v.amount AND l.kinds < 3 AND NOT l.with_others THEN '文中只列举了一部分车辆。' END AS unchecked
FROM vehicle v JOIN listed l USING (document_key, sentence_no)
WHERE v.place = 1 AND v.qualifier = '' AND l.named > 0

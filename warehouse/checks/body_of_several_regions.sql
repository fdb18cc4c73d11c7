-- rule: body_of_several_regions
-- title: 同名单位不能确定是否为一个
-- severity: warning
-- kind: observation
-- compares: 名称相同而地区不明的单位，只有年末年初结转、上年数等数字相符才视为一个；否则分开存放，待人工写明地区、same_as 或 not_same_as。
-- example: 两份“鼓楼区教育局”2023年度决算没有相同的数字，也没有写明是哪个城市。
WITH own AS (
    SELECT b.*, d.body, d.file_name, n.places, n.rest FROM w_document_body b JOIN archive.document d USING (document_key) JOIN w_body_name n ON n.name = d.body
), other AS (
    SELECT o.document_key, o.body, o.standing, k.body_key, min(k.file_name) AS file_name, min(k.body) AS other_body
    FROM own o JOIN own k ON k.name_key = o.name_key AND k.body_key <> o.body_key
    WHERE o.standing IN ('open', 'apart') AND o.is_open GROUP BY ALL
), nth AS (
    SELECT *, row_number() OVER (PARTITION BY document_key ORDER BY file_name, body_key) AS place, count(*) OVER (PARTITION BY document_key) AS others FROM other
)
SELECT document_key, body, '与《' || string_agg(file_name, '》《' ORDER BY place) || '》' || CASE WHEN any_value(others) > 3 THEN '等' ELSE '' END || '的单位同名“' || any_value(other_body)
       || '”，没有写明地区，数字也不能证明是同一个单位，已分开存放；可在 jobs/corrections 中写明 region、same_as 或 not_same_as。' AS message
FROM nth WHERE place <= 3
GROUP BY document_key, body

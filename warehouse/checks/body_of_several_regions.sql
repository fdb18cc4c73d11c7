-- rule: body_of_several_regions
-- title: 同名单位不能确定是否为一个
-- severity: warning
-- kind: observation
-- compares: 名称相同而地区不明的单位，只有年末年初结转、上年数等数字相符才视为一个；否则分开存放，待人工写明地区、same_as 或 not_same_as。
-- example: 两份“鼓楼区教育局”2023年度决算没有相同的数字，也没有写明是哪个城市。
WITH own AS (
    SELECT b.*, d.body, d.file_name FROM w_document_body b JOIN archive.document d USING (document_key)
), body AS (
    SELECT name_key, body_key, min(body) AS body, min(file_name) AS file_name FROM own GROUP BY ALL
), namesake AS (
    -- a few of each name, however many there are
    SELECT *, row_number() OVER (PARTITION BY name_key ORDER BY file_name, body_key) AS place, count(*) OVER (PARTITION BY name_key) AS bodies FROM body
), other AS (
    SELECT o.document_key, o.body, k.file_name, k.body AS other_body, k.bodies, row_number() OVER (PARTITION BY o.document_key ORDER BY k.place) AS place
    FROM own o JOIN namesake k ON k.name_key = o.name_key AND k.place <= 4 AND k.bodies > 1 WHERE o.is_open AND o.standing IN ('open', 'apart') AND k.body_key <> o.body_key
)
SELECT document_key, body, '与《' || string_agg(file_name, '》《' ORDER BY place) || '》' || CASE WHEN any_value(bodies) > 4 THEN '等' ELSE '' END || '的单位同名“' || any_value(other_body)
       || '”，没有写明地区，数字也不能证明是同一个单位，已分开存放；可在 jobs/corrections 中写明 region、same_as 或 not_same_as。' AS message
FROM other WHERE place <= 3
GROUP BY document_key, body

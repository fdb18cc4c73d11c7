-- rule: body_of_several_regions
-- title: 同名单位不能确定是否为一个
-- severity: warning
-- kind: observation
-- origin: reader
-- compares: 名称相同而地区不明的单位，只有年末年初结转、上年数、预算数等数字相符，或来自同一来源、文件夹、部门且数字不矛盾，才视为一个；否则分开存放，待人工写明地区、same_as 或 not_same_as。
-- example: 两份“鼓楼区教育局”2023年度决算没有相同的数字，也没有写明是哪个城市。
WITH own AS (
    SELECT b.*, o.rest, o.places, d.body, d.file_name FROM w_document_body b JOIN w_own_body o USING (document_key) JOIN archive.document d USING (document_key)
), parted AS (
    SELECT o.body_key, p.body_key AS other FROM archive.correction c JOIN own o USING (document_key) JOIN own p ON p.document_key = c.value WHERE c.field = 'not_same_as'
), called AS (
    -- by what a body is met: its name as written, and its name in its place
    SELECT DISTINCT body_key, unnest([name_key, told_key]) AS word, body, file_name FROM own
), namesake AS (
    -- a few of each name, however many there are
    SELECT word, body_key, min(body) AS body, min(file_name) AS file_name FROM called GROUP BY ALL
), few AS (
    SELECT *, row_number() OVER (PARTITION BY word ORDER BY file_name, body_key) AS place, count(*) OVER (PARTITION BY word) AS bodies FROM namesake
), sought AS (
    SELECT document_key, body, body_key, name_key AS word FROM own WHERE family IS NOT NULL AND standing IN ('open', 'apart')
    UNION
    -- 鼓楼区教育局 may be 南京市鼓楼区教育局
    SELECT document_key, body, body_key, unnest(list_transform(places, p -> p || '|' || rest)) FROM own WHERE is_open AND family IS NOT NULL AND standing IN ('open', 'apart')
), other AS (
    SELECT DISTINCT ON (s.document_key, f.body_key) s.document_key, s.body, f.file_name, f.body AS other_body, f.bodies
    FROM sought s JOIN few f USING (word) WHERE f.place <= 4 AND f.body_key <> s.body_key
      AND (s.body_key, f.body_key) NOT IN (SELECT (body_key, other) FROM parted UNION SELECT (other, body_key) FROM parted)
    ORDER BY s.document_key, f.body_key, f.word
), numbered AS (
    SELECT *, row_number() OVER (PARTITION BY document_key ORDER BY file_name, other_body) AS place, count(*) OVER (PARTITION BY document_key) AS several, max(bodies) OVER (PARTITION BY document_key) AS most FROM other
)
SELECT document_key, body, '与《' || string_agg(file_name, '》《' ORDER BY place) || '》' || CASE WHEN any_value(several) > 3 OR any_value(most) > 4 THEN '等' ELSE '' END || '的单位同名“' || arg_min(other_body, place)
       || '”，地区不足以区分，数字也不能证明是同一个单位，已分开存放；可在 jobs/regions.yml 或 jobs/corrections 中写明 region，或在 jobs/corrections 中写明 same_as、not_same_as。' AS message
FROM numbered WHERE place <= 3
GROUP BY document_key, body

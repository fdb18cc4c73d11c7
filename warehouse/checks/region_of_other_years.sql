-- rule: region_of_other_years
-- title: 写明的地区在该年度已撤销或尚未设立
-- severity: info
-- kind: observation
-- compares: 人工写明的地区代码或名称在文件的年度应当有效。
-- example: 写明110228密云县，2016年起为110118密云区，文件为2019年度。
WITH version AS (
    SELECT s.document_key, s.words, d.body, d.fiscal_year, p.name, p.valid_from_year, p.valid_to_year
    FROM w_region_statement s JOIN archive.document d USING (document_key) JOIN w_region_evidence e ON e.document_key = s.document_key AND e.strength = s.strength AND e.words = s.words
    JOIN dim_region p ON p.place = e.places[1]
    WHERE s.strength <= 2 AND d.fiscal_year IS NOT NULL AND len(e.places) = 1
)
SELECT document_key, body, '写明的地区“' || words || '”在' || any_value(fiscal_year) || '年度不在行政区划代码表中（' || string_agg(DISTINCT name || coalesce(valid_from_year::VARCHAR, '2002年前') || '—' || coalesce(valid_to_year::VARCHAR, '今'), '、')
       || '），仍按所写地区归类。' AS message
FROM version GROUP BY document_key, words, body
HAVING bool_and(fiscal_year NOT BETWEEN coalesce(valid_from_year, 0) - 1 AND coalesce(valid_to_year, 9999) + 1)

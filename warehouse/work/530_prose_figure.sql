-- one row per figure of the prose of a current document; step is one unit of its last written place, money in yuan
CREATE TEMP TABLE w_prose_figure AS
WITH sentence AS (
    SELECT DISTINCT sentence FROM archive.claim
), written AS (
    SELECT sentence, list_transform(regexp_extract_all(sentence, '[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?'), lambda n: replace(n, ',', '')) AS numbers
    FROM sentence
), placed AS (
    SELECT c.*, d.body_key, d.kind_of_body AS body_kind, d.fiscal_year, d.kind, d.body, CASE WHEN c.value_yuan IS NULL THEN c.unit ELSE '元' END AS sort,
           -- of two ways in which a figure is written in its sentence, the coarser; one that was not found has no zeros at its end
           coalesce(list_min(list_transform(list_filter(w.numbers, lambda n: try_cast(n AS DECIMAL(18, 4)) = abs(c.value)), lambda n: length(split_part(n, '.', 2)))),
                    length(rtrim(split_part(c.value::VARCHAR, '.', 2), '0'))) AS places,
           c.sentence IS DISTINCT FROM lag(c.sentence) OVER (PARTITION BY c.document_key ORDER BY c.claim_no) AS begins
    FROM archive.claim c
    JOIN w_candidate d ON d.document_key = c.document_key AND d.status = 'loaded'
    LEFT JOIN written w ON w.sentence = c.sentence
    -- what is read as ten trillion yuan is no figure of a body's, and would not fit the arithmetic
    WHERE abs(coalesce(c.value_yuan, c.value)) < 10000000000000
), usual AS (
    -- many publishers drop zeros at the end: where most figures have two places, 494.6 is 494.60
    SELECT document_key, sort, unit, max(places) FILTER (times > 4 AND times * 2 >= figures) AS places
    FROM (SELECT document_key, sort, unit, places, count(*) AS times, sum(count(*)) OVER (PARTITION BY document_key, sort, unit) AS figures
          FROM placed WHERE value <> 0 AND abs(value) <> 100 GROUP BY document_key, sort, unit, places)
    GROUP BY ALL
)
SELECT p.document_key, p.body_key, p.body_kind, p.fiscal_year, p.kind, p.body, p.claim_no, sum(p.begins::INTEGER) OVER (PARTITION BY p.document_key ORDER BY p.claim_no) AS sentence_no,
       p.page, p.metric, p.subject_path, CASE WHEN p.subject_path = '' THEN '' ELSE s.code END AS code, p.qualifier, p.aspect, p.value, p.unit,
       coalesce(p.value_yuan, p.value)::DECIMAL(18, 4) AS amount, p.value_yuan IS NOT NULL AS is_money,
       (CASE WHEN p.value_yuan IS NULL THEN 1 WHEN p.unit LIKE '亿%' THEN 100000000 WHEN p.unit LIKE '万%' THEN 10000 WHEN p.unit LIKE '千%' THEN 1000 ELSE 1 END
        * list_extract([1, 0.1, 0.01, 0.001, 0.0001], least(greatest(p.places, coalesce(u.places, 0)), 4) + 1))::DECIMAL(18, 4) AS step,
       p.sentence, coalesce(nullif(string_split(p.subject_path, '/')[-1], ''), t.title, p.metric) || CASE WHEN p.qualifier = '' THEN '' ELSE '（' || p.qualifier || '）' END AS topic
FROM placed p
LEFT JOIN w_subject_path s ON s.document_key = p.document_key AND s.subject_path = p.subject_path
LEFT JOIN w_metric_title t ON t.metric = p.metric
LEFT JOIN usual u ON u.document_key = p.document_key AND u.sort = p.sort AND u.unit = p.unit;

-- one row per name of a body that any document tells, and per other text that may begin with a region (a folder, a title, what
-- a person says), with the region that it names: by the longest way to write one that
-- it begins with, party and other prefixes left aside. places is every place that is written so; rest is the name after it.
CREATE TEMP TABLE w_body_name AS
WITH told AS (
    SELECT body AS name FROM archive.document UNION SELECT parent FROM archive.document UNION SELECT body FROM archive.form
    UNION SELECT body FROM archive.line UNION SELECT unit_name FROM archive.subordinate
    UNION SELECT words FROM w_region_statement
), called AS (
    SELECT name, replace(name_key(name), '/', '') AS name_key, replace(without_prefix(name_key(name)), '/', '') AS bare FROM told WHERE name IS NOT NULL AND name <> ''
), phrase AS (
    SELECT phrase, list_sort(list(DISTINCT place)) AS places FROM w_region_phrase GROUP BY phrase
), beginning AS (
    SELECT name, left(bare, length) AS phrase, substr(bare, length + 1, 5) AS follows, length FROM called, unnest(range(2, 25)) AS lengths(length) WHERE length <= length(bare)
), longest AS (
    SELECT DISTINCT ON (b.name) b.name, b.phrase, b.length, p.places FROM beginning b JOIN phrase p USING (phrase)
    -- 西藏中路街道办事处 is in Shanghai
    WHERE regexp_matches(b.phrase, '[省市州县区旗盟]$') OR NOT regexp_matches(b.follows, '^[东西南北中]?[一二三四]?(路|街|大道|新村)')
    ORDER BY b.name, b.length DESC
)
SELECT c.name, c.name_key, l.phrase, coalesce(l.places, []) AS places,
       -- without its region, and without what stood before it only where the rest goes on without it: 中共江苏省委 is 江苏省委
       CASE WHEN l.phrase IS NULL THEN c.name_key ELSE left(c.name_key, length(c.name_key) - length(c.bare)) || substr(c.bare, l.length + 1) END AS rest,
       -- a region that the lists do not know may still be one: 泓台区市场监督管理局. It tells bodies apart as any other does. 市场, 市政 and
       -- 社区 end no region's name; in 岚屿市民政局 and 岚屿市政务服务局 the 市 does.
       l.phrase IS NULL AND regexp_matches(regexp_replace(c.bare, '市([场容县]|政[^务府协法]|民[^政])|城市|县[市域]|区[域划]|(社|库|保护|名胜|景|园|校|院|林|牧|灌|军|防|小|片|街|辖|开发|度假|示范|合作|试验|保税|加工|产业|聚集|功能)区|[联同]盟|[国升]旗', '某', 'g'),
                                             '^[一-龥]{2,6}?(省|市|州|县|区|旗|盟)[一-龥]{2}')
           AND NOT regexp_matches(c.bare, '^(高新|经开|开发|示范|新城|老城|旅游度假|[东西南北]|[城郊矿])区') AS names_unlisted_place
FROM called c LEFT JOIN longest l USING (name);

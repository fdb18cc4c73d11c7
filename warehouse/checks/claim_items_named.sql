-- rule: claim_items_named
-- title: 文字所列人员经费、公用经费的科目在表中有金额
-- severity: warning
-- kind: observation
-- compares: 文字说明“人员经费主要包括：……”“公用经费主要包括：……”所列的经济分类科目，在基本支出决算表中应有金额；以“等”字结尾的是举例，不核对；表中有金额而文字没有列出的一并说明。
-- example: 公用经费主要包括办公费、邮电费，而基本支出决算表的邮电费没有金额。
WITH said_list AS (
    SELECT DISTINCT s.document_key, s.body, s.body_key, s.body_kind, s.fiscal_year, s.page, k.title, k.classes,
           regexp_extract(s.sentence, k.title || '[^：；。]*主要(?:包括|用于)[：:]?([^；。：]*)', 1) AS list
    FROM w_prose_figure s
    JOIN (SELECT 'general_basic_' || group_code AS metric, title, list(class ORDER BY class) AS classes FROM w_economic_group GROUP BY ALL) k USING (metric)
    WHERE s.aspect = 'final' AND s.kind = 'final_accounts'
), named AS (
    SELECT * EXCLUDE (list), unnest(string_split(list, '、')) AS name FROM said_list WHERE contains(list, '、') AND NOT regexp_matches(list, '等[^、]{0,8}$|等、|以及|及其他')
), form AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.instance FROM w_chosen_form f WHERE f.form = 'general_basic_expenditure' AND f.lines > 0
), spent AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, c.code, any_value(c.name) AS name, sum(abs(c.amount)) AS amount
    FROM form f JOIN w_coded_cell c USING (instance) WHERE length(c.code) = 5 GROUP BY ALL
), known AS (
    -- only names of subjects: what a list says in words of its own is no subject
    SELECT code, subject_name_key(name) AS name FROM w_subject_version WHERE system = 'economic' AND length(code) = 5
    UNION
    SELECT code, subject_name_key(alias) FROM w_subject_alias WHERE length(code) = 5 AND subject_system(code) = 'economic'
    UNION
    SELECT code, subject_name_key(name) FROM spent
), meant AS (
    SELECT n.document_key, n.title, n.name, k.code FROM named n JOIN known k ON k.name = subject_name_key(n.name) AND list_contains(n.classes, left(k.code, 3))
), paid AS (
    -- what was spent of the kind of expenses that a list is of
    SELECT l.document_key, l.title, s.code, s.name FROM said_list l
    JOIN spent s ON s.body_key = l.body_key AND s.body_kind = l.body_kind AND s.fiscal_year = l.fiscal_year AND list_contains(l.classes, left(s.code, 3))
    WHERE s.amount <> 0
), empty AS (
    SELECT document_key, title, string_agg(name, '”“' ORDER BY name) AS names
    FROM (SELECT m.document_key, m.title, m.name FROM meant m LEFT JOIN paid p ON p.document_key = m.document_key AND p.title = m.title AND p.code = m.code GROUP BY ALL HAVING count(p.code) = 0)
    GROUP BY ALL
), left_out AS (
    SELECT p.document_key, p.title, string_agg(p.name, '”“' ORDER BY p.code) AS names
    FROM paid p ANTI JOIN meant m ON m.document_key = p.document_key AND m.title = p.title AND m.code = p.code
    GROUP BY ALL
)
SELECT l.document_key, l.body, 'general_basic_expenditure' AS form, l.page,
       '文字说明所列' || l.title || '的“' || e.names || '”在基本支出决算表中没有金额' || coalesce('；表中有金额的“' || o.names || '”没有列出', '') || '。' AS message
FROM said_list l
JOIN empty e ON e.document_key = l.document_key AND e.title = l.title
LEFT JOIN left_out o ON o.document_key = l.document_key AND o.title = l.title
-- a form that prints none of these expenses cannot contradict the list
SEMI JOIN paid p ON p.document_key = l.document_key AND p.title = l.title

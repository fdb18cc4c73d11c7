-- rule: claim_evaluations
-- title: 自评表数量与所述项目数一致
-- severity: warning
-- compares: 文字说明称开展绩效自评的项目数等于文件所附自评表的张数；没有附表、只公开其中一部分项目（不足八成）的不核对。
-- example: 称对18个项目开展了绩效自评，所附自评表17张。
WITH said_count AS (
    SELECT document_key, body, min(page) AS page, max(amount) AS projects
    FROM w_repaired_figure WHERE metric = 'performance_self_evaluated_projects' AND aspect = 'count' AND qualifier = '' AND kind = 'final_accounts' GROUP BY ALL
), form_count AS (
    SELECT document_key, count(*) AS forms FROM archive.evaluation GROUP BY ALL
)
SELECT s.document_key, s.body, NULL::VARCHAR AS form, '' AS line_code, NULL::VARCHAR AS column_code, s.page, '个' AS unit, '文字说明中开展绩效自评的项目' AS actual_name, s.projects AS actual,
       '所附自评表' AS expected_name, coalesce(f.forms, s.projects) AS expected, 0 AS tolerance,
       CASE WHEN f.forms IS NULL THEN '文件没有附自评表。'
            -- of many projects some are published: a list that is nearly whole is meant to be whole
            WHEN f.forms < 0.8 * s.projects THEN '文件只公开了一部分项目的自评表。' END AS unchecked
FROM said_count s LEFT JOIN form_count f USING (document_key)

-- one row per release, from its manifest; one without a sound manifest has its id alone. The working table manifest holds
-- id and text.
WITH told AS (
    SELECT id, CASE WHEN json_valid(text) THEN text::JSON END AS m FROM manifest
)
SELECT id, m ->> 'built_at' AS built_at, m ->> 'run' AS run, m ->> 'content' AS content,
       list_sum(map_values(from_json(m -> 'documents', '"MAP(VARCHAR, BIGINT)"')))::BIGINT AS documents,
       (SELECT sum(t.rows) FROM (SELECT unnest(from_json(m -> 'tables', '[{"table": "VARCHAR", "rows": "BIGINT"}]')) AS t) WHERE starts_with(t.table, 'main.fact_'))::BIGINT AS facts,
       coalesce((m -> 'findings' ->> 'error')::BIGINT, 0) AS errors, coalesce((m -> 'findings' ->> 'warning')::BIGINT, 0) AS warnings,
       coalesce((m -> 'findings' ->> 'info')::BIGINT, 0) AS infos
FROM told
ORDER BY id;

-- one row per body, year and count or other figure that is no amount of a form
CREATE TABLE fact_statistic AS
SELECT s.department_key, s.fiscal_year AS year_key, c.metric,
       -- the first mention is the figure itself; its parts (qualifier) and repetitions follow
       first(coalesce(c.value_yuan, c.value) ORDER BY c.claim_no)::DECIMAL(18, 4) AS value,
       first(CASE WHEN c.value_yuan IS NULL THEN c.unit ELSE '元' END ORDER BY c.claim_no) AS unit, c.document_key
FROM archive.claim c
JOIN w_speaking_document s ON s.document_key = c.document_key AND s.claims AND s.kind = 'final_accounts'
WHERE c.qualifier = '' AND (c.aspect = 'count' AND c.metric NOT IN ('other', 'reception_event_persons') AND c.value_yuan IS NULL
                            OR c.aspect = 'final' AND (c.metric LIKE 'procurement\_%' ESCAPE '\' OR c.metric = 'agency_operating_expenditure'))
GROUP BY s.department_key, s.fiscal_year, c.metric, c.document_key
ORDER BY year_key, s.department_key, c.metric;

COMMENT ON TABLE fact_statistic IS 'one row per body, year and count or other figure that is no amount of a form: staff, offices, vehicles, receptions, groups abroad, procurement, equipment, projects evaluated';
COMMENT ON COLUMN fact_statistic.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_statistic.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_statistic.metric IS 'what is counted, see source.claim';
COMMENT ON COLUMN fact_statistic.value IS 'the figure; money in yuan';
COMMENT ON COLUMN fact_statistic.unit IS 'its unit as printed; 元 for money';
COMMENT ON COLUMN fact_statistic.document_key IS 'the document that prints it, see source.document';

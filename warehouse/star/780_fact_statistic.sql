-- one row per body, year and count or other figure that is no amount of a form
CREATE TABLE fact_statistic AS
WITH said AS (
SELECT s.department_key, s.fiscal_year AS year_key, coalesce(t.statistic, c.metric) AS metric, s.kind,
       -- the first mention is the figure itself; its parts (qualifier) and repetitions follow
       first(coalesce(c.value_yuan, c.value) ORDER BY c.claim_no)::DECIMAL(18, 4) AS value,
       first(CASE WHEN c.value_yuan IS NULL THEN c.unit ELSE '元' END ORDER BY c.claim_no) AS unit, c.document_key
FROM archive.claim c
JOIN w_speaking_document s ON s.document_key = c.document_key AND s.claims
LEFT JOIN w_stated_statistic t ON t.metric = c.metric AND t.aspect = c.aspect AND t.qualifier = c.qualifier AND t.kind = s.kind
WHERE t.statistic IS NOT NULL
   OR s.kind = 'final_accounts' AND c.qualifier = '' AND c.aspect = 'count' AND c.metric NOT IN ('other', 'reception_event_persons') AND c.value_yuan IS NULL
GROUP BY s.department_key, s.fiscal_year, coalesce(t.statistic, c.metric), s.kind, c.document_key
), told AS (
    -- what final accounts say of a year goes before its budget
    SELECT department_key, year_key, metric, value, unit, document_key FROM said s
    WHERE s.kind = 'final_accounts'
       OR NOT EXISTS (SELECT 1 FROM said f WHERE f.kind = 'final_accounts' AND f.department_key = s.department_key AND f.year_key = s.year_key AND f.metric = s.metric)
), row_metric(name, metric) AS (
    VALUES ('机关运行经费', 'agency_operating_expenditure'), ('政府采购支出合计', 'procurement_total'), ('政府采购货物支出', 'procurement_goods'), ('政府采购工程支出', 'procurement_works'),
           ('政府采购服务支出', 'procurement_services'), ('政府采购授予中小企业合同金额', 'procurement_sme_contracts'), ('授予小微企业合同金额', 'procurement_micro_contracts')
), submitted AS (
    -- money in 机构运行信息表; the prose of a publication goes before it
    SELECT v.department_key, f.fiscal_year AS year_key, r.metric, c.amount::DECIMAL(18, 4) AS value, '元' AS unit, f.document_key
    FROM w_chosen_form f JOIN w_cell c USING (instance) JOIN row_metric r ON r.name = c.name
    JOIN w_body_version v ON v.body_key = f.body_key AND v.body_kind = f.body_kind AND f.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
    WHERE f.form = 'agency_operation_information' AND c.column_code = 'final' AND f.instance NOT IN (SELECT instance FROM w_contradicted_unit)
), planned_place(form, column_code, metric, place) AS (
    VALUES ('three_public_budget', '会议费', 'meeting_budget', 1), ('three_public_budget', '培训费', 'training_budget', 1), ('agency_operation_budget', 'total', 'agency_operating_budget', 1),
           ('three_public_budget', 'agency_operation', 'agency_operating_budget', 2), ('procurement_budget', 'total', 'procurement_budget', 1)
), planned AS (
    -- what forms of budgets alone print; a form of its own goes before a column of another
    SELECT DISTINCT ON (v.department_key, f.fiscal_year, p.metric) v.department_key, f.fiscal_year AS year_key, p.metric, c.amount::DECIMAL(18, 4) AS value, '元' AS unit, f.document_key
    FROM w_form_instance f JOIN w_cell c USING (instance) JOIN planned_place p ON p.form = f.form AND p.column_code = c.column_code
    JOIN w_body_version v ON v.body_key = f.body_key AND v.body_kind = f.body_kind AND f.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
    WHERE f.chosen AND f.kind = 'budget' AND (f.form = 'three_public_budget' OR c.code = '' AND c.name IN (SELECT name FROM w_row_name WHERE kind = 'total'))
    ORDER BY v.department_key, f.fiscal_year, p.metric, p.place, f.document_key, c.line_no
)
FROM told
UNION ALL
FROM submitted s WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.department_key = s.department_key AND t.year_key = s.year_key AND t.metric = s.metric)
UNION ALL
FROM planned
ORDER BY year_key, department_key, metric;

COMMENT ON TABLE fact_statistic IS 'one row per body, year and count or other figure that is no amount of a form: staff, offices, vehicles and their kinds, receptions, groups abroad, meetings, training, procurement and what of it goes to small enterprises, equipment, projects evaluated';
COMMENT ON COLUMN fact_statistic.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_statistic.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_statistic.metric IS 'what is counted, see source.claim; meeting_budget, training_budget, agency_operating_budget and procurement_budget are of forms of budgets';
COMMENT ON COLUMN fact_statistic.value IS 'the figure; money in yuan, shares in percent';
COMMENT ON COLUMN fact_statistic.unit IS 'its unit as printed; 元 for money';
COMMENT ON COLUMN fact_statistic.document_key IS 'the document that prints it, see source.document';

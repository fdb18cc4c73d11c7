-- one row per item and side of the “三公” expenses in 机构运行信息表, of bodies of which no form of their own has them
CREATE TEMP TABLE w_submitted_three_public AS
WITH item(name, item) AS (
    VALUES ('因公出国（境）费', 'abroad'), ('公务用车购置费', 'vehicle_purchase'), ('公务用车运行维护费', 'vehicle_operation'), ('公务用车运行费', 'vehicle_operation'),
           ('公务接待费', 'reception')
), printed AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.document_key, i.item,
           coalesce(max(c.amount) FILTER (c.column_code = 'adjusted_budget'), max(c.amount) FILTER (c.column_code = 'initial_budget')) AS budget,
           max(c.amount) FILTER (c.column_code = 'final') AS final, min(c.confidence) AS confidence
    FROM w_chosen_form f JOIN w_cell c USING (instance) JOIN item i ON i.name = c.name
    WHERE f.form = 'agency_operation_information' AND f.instance NOT IN (SELECT instance FROM w_contradicted_unit)
      AND NOT EXISTS (SELECT 1 FROM w_chosen_form t WHERE t.form = 'three_public' AND t.lines > 0
                      AND t.body_key = f.body_key AND t.body_kind = f.body_kind AND t.fiscal_year = f.fiscal_year)
    GROUP BY ALL
)
SELECT * FROM (
    SELECT body_key, body_kind, fiscal_year, document_key, item, 'budget' AS side, budget AS amount, confidence FROM printed
    UNION ALL
    SELECT body_key, body_kind, fiscal_year, document_key, item, 'final', final, confidence FROM printed)
WHERE amount IS NOT NULL;

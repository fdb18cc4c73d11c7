-- one row per item of the “三公” expenses in 机构运行信息表 (财决附03) that the same workbook also spends by economic subject:
-- in 财决05 of all money, or else in 财决08. "scaled": the one is ten thousand times the other, to the last printed place
CREATE TEMP TABLE w_operation_item AS
WITH item(name, subject) AS (
    VALUES ('因公出国（境）费', '30212'), ('公务用车购置费', '31013'), ('公务用车购置费', '30913'), ('公务用车运行维护费', '30231'), ('公务用车运行费', '30231'), ('公务接待费', '30217')
), detail AS (
    SELECT document_key, body_as_read, instance FROM w_form_instance WHERE form IN ('expenditure_detail', 'general_expenditure_detail') AND lines > 0
    QUALIFY row_number() OVER (PARTITION BY document_key, body_as_read ORDER BY form = 'expenditure_detail' DESC) = 1
), spent AS (
    SELECT d.document_key, d.body_as_read, i.name, sum(c.amount) AS amount, sum(c.step) AS steps, list(c.rowid) AS cells
    FROM detail d JOIN w_cell c USING (instance) JOIN item i ON i.subject = c.column_code
    WHERE c.code = '' AND c.name IN (SELECT name FROM w_row_name WHERE kind = 'total')
    GROUP BY ALL
)
SELECT f.instance, f.document_key, f.body, f.form, f.unit, c.name, c.column_code, c.page, c.amount, c.step, c.rowid AS cell,
       s.amount AS spent, s.steps AS spent_steps, s.cells AS spent_cells,
       s.amount >= 100 AND abs(c.amount * 10000 - s.amount) <= c.step * 5000 + s.steps * 0.5 AS scaled
FROM w_form_instance f JOIN w_cell c USING (instance)
JOIN spent s ON s.document_key = f.document_key AND s.body_as_read = f.body_as_read AND s.name = c.name
WHERE f.form = 'agency_operation_information' AND c.column_code = 'final' AND c.amount > 0 AND s.amount > 0;

-- one row per 机构运行信息表 whose figures cannot be in the unit that it states: each of its items is more than a hundred times what
-- the workbook spent for it, or a ten-thousandth. Which unit is meant nobody says, so no fact is taken from it
CREATE TEMP TABLE w_contradicted_unit AS
SELECT instance FROM w_operation_item
GROUP BY instance
HAVING bool_and(amount >= 100 * spent) OR bool_and(scaled);

-- rule: operation_within_detail
-- title: 机构运行信息表的“三公”经费不大于支出明细
-- severity: error
-- compares: 上报的机构运行信息表（财决附03）中因公出国（境）费、公务用车购置费、运行维护费、公务接待费，不大于同一份上报中支出决算明细表（财决05，没有时为财决08）的同一经济科目；相差一万倍的，表上写明的金额单位不可能成立，该表不进入事实表。
-- example: 公务接待费：机构运行信息表20317.00万元，支出决算明细表20317.00元。
SELECT o.document_key, o.body, o.form, '' AS line_code, o.column_code, o.page, o.unit,
       '“' || o.name || '”' AS actual_name, o.amount AS actual, '同一份上报中支出明细表的同一经济科目' AS expected_name, o.spent AS expected,
       (o.step + o.spent_steps) * 0.5 AS tolerance, NOT o.scaled AS at_most, [o.cell] AS actual_cells, o.spent_cells AS expected_cells
FROM w_operation_item o

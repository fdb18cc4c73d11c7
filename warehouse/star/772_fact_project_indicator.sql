-- one row per indicator of a self-evaluation form
CREATE TABLE fact_project_indicator AS
SELECT e.project_code, s.department_key, s.fiscal_year AS year_key, i.level1, i.level2, i.level3, i.nature, i.target, i.measure_unit, i.actual,
       i.weight, i.score, i.reason, i.document_key, i.evaluation_no, i.indicator_no
FROM archive.indicator i
JOIN archive.evaluation e USING (document_key, evaluation_no)
JOIN w_speaking_document s ON s.document_key = i.document_key AND s.evaluations
ORDER BY year_key, s.department_key, i.document_key, i.evaluation_no, i.indicator_no;

COMMENT ON TABLE fact_project_indicator IS 'one row per indicator of a self-evaluation form';
COMMENT ON COLUMN fact_project_indicator.project_code IS 'code of the project, empty where the form prints none';
COMMENT ON COLUMN fact_project_indicator.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_project_indicator.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_project_indicator.level1 IS '一级指标';
COMMENT ON COLUMN fact_project_indicator.level2 IS '二级指标';
COMMENT ON COLUMN fact_project_indicator.level3 IS '三级指标';
COMMENT ON COLUMN fact_project_indicator.nature IS 'how target and actual compare: ≥, ≤, =, 定性 and the like';
COMMENT ON COLUMN fact_project_indicator.target IS 'target as printed';
COMMENT ON COLUMN fact_project_indicator.measure_unit IS 'unit of target and actual';
COMMENT ON COLUMN fact_project_indicator.actual IS 'actual as printed';
COMMENT ON COLUMN fact_project_indicator.weight IS 'points that it can bring';
COMMENT ON COLUMN fact_project_indicator.score IS 'points that it brought';
COMMENT ON COLUMN fact_project_indicator.reason IS 'why it was missed (未完成原因分析, 偏差原因) as printed; null where the document was read before it was kept';
COMMENT ON COLUMN fact_project_indicator.document_key IS 'the document that prints it, see source.document';
COMMENT ON COLUMN fact_project_indicator.evaluation_no IS 'place of the form in its document, from 1';
COMMENT ON COLUMN fact_project_indicator.indicator_no IS 'place in the form, from 1';

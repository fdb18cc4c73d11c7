-- one row per residual that was held back because of a wrong figure: it is that figure's doing
CREATE TEMP TABLE w_explained_residual AS
SELECT o.comparison, min(d.grp) AS grp
FROM w_outcome o JOIN w_diagnosis d ON d.document_key = o.document_key AND d.line_code = o.line_code
WHERE o.outcome = 'observed' AND o.rule = 'non_fiscal_contradicted'
GROUP BY o.comparison;

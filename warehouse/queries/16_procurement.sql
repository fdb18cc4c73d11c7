-- What does government procurement (政府采购) come to, in goods, works and services, and how
-- much of it goes to small and medium enterprises? Some state the contracts awarded to them, others what was reserved
-- for them and what they won of that and of the rest.
-- 中文：政府采购货物、工程、服务各多少，授予中小企业的合同占多少？
SELECT year, department,
       max(value) FILTER (metric = 'procurement_total') AS total_yuan,
       max(value) FILTER (metric = 'procurement_goods') AS goods_yuan,
       max(value) FILTER (metric = 'procurement_works') AS works_yuan,
       max(value) FILTER (metric = 'procurement_services') AS services_yuan,
       max(value) FILTER (metric = 'procurement_sme_contracts') AS sme_yuan,
       round(100 * max(value) FILTER (metric = 'procurement_sme_contracts')
             / nullif(max(value) FILTER (metric = 'procurement_total'), 0), 2) AS sme_pct,
       max(value) FILTER (metric = 'procurement_micro_contracts') AS micro_yuan,
       max(value) FILTER (metric = 'procurement_sme_reserved') AS reserved_for_sme_yuan,
       max(value) FILTER (metric = 'procurement_sme_reserved_won') AS won_of_reserved_yuan,
       max(value) FILTER (metric = 'procurement_unreserved_sme_won') AS won_of_others_yuan
FROM statistic
WHERE starts_with(metric, 'procurement_') AND year = coalesce(getvariable('year'), year)
  AND department = coalesce(getvariable('department'), department)
GROUP BY year, department, department_kind, body_key
HAVING total_yuan IS NOT NULL
ORDER BY year, total_yuan DESC, department;

-- A body's 三公 spending: budget and final, by item and year.
SELECT item, year_key AS year, sum(budget_yuan)::DECIMAL(38, 2) AS budget_yuan, sum(final_yuan)::DECIMAL(38, 2) AS final_yuan
FROM fact_three_public WHERE department_key IN (SELECT department_key FROM dim_department WHERE name = ? AND kind = ?)
GROUP BY item, year
ORDER BY list_position(['abroad', 'vehicle_purchase', 'vehicle_operation', 'reception'], item), year;

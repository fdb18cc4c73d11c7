-- What do the “三公” expenses come to by head, by vehicle and by guest: where the body states how many it has?
-- 中文：“三公”经费人均多少，每辆公车运行多少，每位来宾接待多少？
WITH spent AS (
    SELECT year, department, department_kind, body_key, sum(final_yuan) AS final_yuan,
           sum(final_yuan) FILTER (item = 'vehicle_operation') AS vehicle_operation_yuan,
           sum(final_yuan) FILTER (item = 'reception') AS reception_yuan
    FROM three_public
    WHERE year = coalesce(getvariable('year'), year) AND department = coalesce(getvariable('department'), department)
    GROUP BY ALL
), counted AS (
    SELECT year, body_key, department_kind, max(value) FILTER (metric = 'staff_year_end') AS staff,
           max(value) FILTER (metric = 'official_vehicles') AS vehicles,
           max(value) FILTER (metric = 'reception_domestic_persons') AS guests
    FROM statistic GROUP BY ALL
)
SELECT s.year, s.department, s.final_yuan, c.staff::BIGINT AS staff, (s.final_yuan / nullif(c.staff, 0))::DECIMAL(18, 2) AS per_head_yuan,
       s.vehicle_operation_yuan, c.vehicles::BIGINT AS vehicles,
       (s.vehicle_operation_yuan / nullif(c.vehicles, 0))::DECIMAL(18, 2) AS per_vehicle_yuan,
       s.reception_yuan, c.guests::BIGINT AS guests, (s.reception_yuan / nullif(c.guests, 0))::DECIMAL(18, 2) AS per_guest_yuan
FROM spent s LEFT JOIN counted c USING (year, body_key, department_kind)
ORDER BY s.year, s.final_yuan DESC NULLS LAST, s.department;

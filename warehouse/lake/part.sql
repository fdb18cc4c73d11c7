-- The parts that the placed rows make.
SELECT DISTINCT part_province AS province, part_year AS year FROM placed ORDER BY ALL;

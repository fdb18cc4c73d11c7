-- The migrations that were applied.
SELECT name FROM migration ORDER BY name;
